import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Folders of the design systems, by the path at which the console serves them. The icons of both are in SLDS 1. */
export const DESIGN_SYSTEMS: Readonly<Record<string, string>> = {
  '/slds': path.join(path.dirname(require.resolve('@salesforce-ux/design-system/package.json')), 'assets'),
  '/slds2': path.join(path.dirname(require.resolve('@salesforce-ux/design-system-2/package.json')), 'dist/css')
};

export interface Theme {
  /** HTML of the link element. */
  readonly stylesheet: string;
  /** Class of the root element. */
  readonly className: string;
}

const SLDS_1: Theme = {
  stylesheet: '<link rel="stylesheet" href="/slds/styles/salesforce-lightning-design-system.min.css">',
  className: ''
};
const SLDS_2_STYLESHEET = '<link rel="stylesheet" href="/slds2/bundled/slds2.cosmos.css">';

const THEMES: Readonly<Record<string, Theme>> = {
  slds1: SLDS_1,
  slds2: { stylesheet: SLDS_2_STYLESHEET, className: 'slds-color-scheme_light' },
  'slds2-dark': { stylesheet: SLDS_2_STYLESHEET, className: 'slds-color-scheme_dark' }
};

/** The default theme, that of orgs without SLDS 2. */
export const DEFAULT_THEME = SLDS_1;

/** The theme that the query parameter `look` names, or the default theme. */
export function themeFor({ look }: Record<string, unknown>): Theme {
  return typeof look === 'string' && Object.hasOwn(THEMES, look) ? (THEMES[look] ?? DEFAULT_THEME) : DEFAULT_THEME;
}
