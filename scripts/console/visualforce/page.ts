import type { Access } from '../../org/access.ts';
import { evaluateFormula, type FormulaValue } from '../../org/formula.ts';
import type { Org } from '../../org/org.ts';
import type { OrgRecord } from '../../org/records.ts';
import { appPath, entryPath } from '../build/app.ts';
import { LIGHTNING_OUT } from '../build/lightningOut.ts';
import { vendorUrl } from '../build/platform.ts';
import { SYNTHETIC_SHADOW, type VendorBuild } from '../build/vendor.ts';
import { escapeHtml, labelsElement } from '../session.ts';
import { DEFAULT_THEME } from '../theme.ts';
import { renderMarkup } from './markup.ts';

export interface VisualforceRequest {
  readonly org: Org;
  readonly access: Access;
  /** Record of the standard controller, from the page's URL. */
  readonly record: OrgRecord | undefined;
  readonly vendor: VendorBuild;
  /** Whether the package's components run in Lightning Web Security's sandbox. */
  readonly sandbox: boolean;
  /** Attributes of the page's root element, from sessionAttributes. */
  readonly session: string;
  /** Labels in the user's language. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Renders a deployed Visualforce page to HTML.
 * @throws Error for a tag, an expression or a field that the stand-in org does not support
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
    ${attributes.get('lightningStylesheets') === 'true' ? DEFAULT_THEME.stylesheet : ''}
  </head>
  <body>${body}</body>
</html>
`;
}

/** The script element that defines `$Lightning`, with the Lightning Out apps of the org in its attributes. */
function lightningOut({ org, vendor, sandbox }: VisualforceRequest): string {
  const apps = Object.fromEntries([...org.metadata.outApps].map(([name, resources]) => [`c:${name}`, resources]));
  const shadow = vendorUrl(vendor.key, SYNTHETIC_SHADOW);
  const data = { shadow, components: entryPath('lightningOut', sandbox), apps: JSON.stringify(apps) };
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${escapeHtml(value)}"`);
  return `<script src="${appPath(LIGHTNING_OUT)}" ${attributes.join(' ')}></script>`;
}

/** Resolves a reference in an expression: a label, the custom setting, or a field of the record that the user may read. */
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
