import { entryPath } from './build/app.ts';
import { vendorUrl } from './build/platform.ts';
import { SYNTHETIC_SHADOW, type VendorBuild } from './build/vendor.ts';
import { USUAL_LOOK } from './look.ts';
import type { Look } from './look.ts';
import { escapeHtml, labelsElement } from './session.ts';

export interface ConsolePage {
  readonly vendor: VendorBuild;
  /** Of the root element, from sessionAttributes. */
  readonly attributes: string;
  /** The user's translated ones. */
  readonly labels: ReadonlyMap<string, string>;
  /** Whether the package's components run in the sandbox. */
  readonly sandbox: boolean;
  readonly look: Look;
}

/** The console page. */
export function consolePage({ vendor, attributes, labels, sandbox, look }: ConsolePage): string {
  return `<!doctype html>
<html ${attributes} class="${look.className}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Salesforce</title>
    <link rel="icon" href="data:,">
    ${look.stylesheet}
    ${labelsElement(labels)}
    <script type="module" src="${vendorUrl(vendor.key, SYNTHETIC_SHADOW)}"></script>
    <script type="module" src="${entryPath('main', sandbox)}"></script>
  </head>
  <body></body>
</html>
`;
}

/** A page that says something instead of what was asked for. @param body HTML */
export function messagePage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:,">
    ${USUAL_LOOK.stylesheet}
  </head>
  <body>
    <main class="slds-p-around_large">
      <h1 class="slds-text-heading_large slds-m-bottom_medium">${escapeHtml(title)}</h1>
      ${body}
    </main>
  </body>
</html>
`;
}

/** What the browser shows as long as the project does not deploy or compile. */
export function problemPage(problem: string): string {
  return messagePage(
    'The project does not deploy',
    `<pre class="slds-box" style="white-space: pre-wrap">${escapeHtml(problem)}</pre>
      <p class="slds-m-top_medium">Mend the file and reload this page.</p>`
  );
}
