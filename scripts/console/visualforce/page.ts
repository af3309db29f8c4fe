import type { Access } from '../../org/access.ts';
import { evaluateFormula, type FormulaValue } from '../../org/formula.ts';
import type { Org } from '../../org/org.ts';
import type { OrgRecord } from '../../org/records.ts';
import { appPath, entryPath } from '../build/app.ts';
import { LIGHTNING_OUT } from '../build/lightningOut.ts';
import { vendorUrl } from '../build/platform.ts';
import { SYNTHETIC_SHADOW, type VendorBuild } from '../build/vendor.ts';
import { USUAL_LOOK } from '../look.ts';
import { escapeHtml, labelsElement } from '../session.ts';
import { renderMarkup } from './markup.ts';

export interface VisualforceRequest {
  readonly org: Org;
  readonly access: Access;
  /** The record that the address names, for the standard controller. */
  readonly record: OrgRecord | undefined;
  readonly vendor: VendorBuild;
  /** Whether the package's components run in the sandbox. */
  readonly sandbox: boolean;
  /** Attributes of the page's root element, from sessionAttributes. */
  readonly session: string;
  /** The user's translated labels. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * A deployed Visualforce page as HTML.
 * @throws when the markup uses something that the stand-in org does not know
 */
export function visualforcePage(markup: string, request: VisualforceRequest): string {
  const { attributes, body } = renderMarkup(markup, {
    evaluate: (expression) => evaluateFormula(expression, (name) => valueOf(name, request)),
    tag: (name) => {
      if (name === 'apex:includeLightning') {
        return lightningOut(request);
      }
      throw new Error(`The stand-in org does not know <${name}>`);
    }
  });
  return `<!DOCTYPE html>
<html ${request.session}>
  <head>
    <meta charset="utf-8">
    <title>${escapeHtml(attributes.get('title') ?? 'Visualforce')}</title>
    <link rel="icon" href="data:,">
    ${labelsElement(request.labels)}
    ${attributes.get('lightningStylesheets') === 'true' ? USUAL_LOOK.stylesheet : ''}
  </head>
  <body>${body}</body>
</html>
`;
}

/** The script that makes `$Lightning`, with the Lightning Out apps that the org has. */
function lightningOut({ org, vendor, sandbox }: VisualforceRequest): string {
  const apps = Object.fromEntries([...org.metadata.outApps].map(([name, resources]) => [`c:${name}`, resources]));
  const shadow = vendorUrl(vendor.key, SYNTHETIC_SHADOW);
  const data = { shadow, components: entryPath('lightningOut', sandbox), apps: JSON.stringify(apps) };
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${escapeHtml(value)}"`);
  return `<script src="${appPath(LIGHTNING_OUT)}" ${attributes.join(' ')}></script>`;
}

/** What expressions can name: labels, the custom setting, and the fields of the record that the user may read. */
function valueOf(name: string, { org, access, record, labels }: VisualforceRequest): FormulaValue | undefined {
  if (name.startsWith('$Label.')) {
    const label = name.slice('$Label.'.length);
    return labels.get(label) ?? org.metadata.labels.get(label);
  }
  const [object = '', field = ''] = name.split('.');
  if (record && object === record.apiName) {
    return access.canReadField(object, field) ? org.valueOf(record, field) : undefined;
  }
  return org.setup(name);
}
