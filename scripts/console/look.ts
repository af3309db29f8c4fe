import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The design systems' files, by the path at which the console serves them. SLDS 1 has the icons of both. */
export const DESIGN_SYSTEMS: Readonly<Record<string, string>> = {
  '/slds': path.join(path.dirname(require.resolve('@salesforce-ux/design-system/package.json')), 'assets'),
  '/slds2': path.join(path.dirname(require.resolve('@salesforce-ux/design-system-2/package.json')), 'dist/css')
};

/** How pages look. */
export interface Look {
  readonly stylesheet: string;
  /** Class of the root element. */
  readonly className: string;
}

const SLDS_1: Look = {
  stylesheet: '<link rel="stylesheet" href="/slds/styles/salesforce-lightning-design-system.min.css">',
  className: ''
};
const SLDS_2 = '<link rel="stylesheet" href="/slds2/bundled/slds2.cosmos.css">';

const LOOKS: Readonly<Record<string, Look>> = {
  slds1: SLDS_1,
  slds2: { stylesheet: SLDS_2, className: 'slds-color-scheme_light' },
  'slds2-dark': { stylesheet: SLDS_2, className: 'slds-color-scheme_dark' }
};

/** What pages look like that nobody asked for another look: as in orgs without SLDS 2. */
export const USUAL_LOOK = SLDS_1;

/** The look that a page's address asks for. */
export function lookFor({ look }: Record<string, unknown>): Look {
  return typeof look === 'string' && Object.hasOwn(LOOKS, look) ? (LOOKS[look] ?? USUAL_LOOK) : USUAL_LOOK;
}
