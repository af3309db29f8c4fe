import { entryPath } from './build/app.ts';
import { vendorUrl } from './build/platform.ts';
import { SYNTHETIC_SHADOW, type VendorBuild } from './build/vendor.ts';
import { escapeHtml, labelsElement } from './session.ts';
import { DEFAULT_THEME, type Theme } from './theme.ts';

export interface ConsolePage {
  readonly vendor: VendorBuild;
  /** Attributes of the root element, from sessionAttributes. */
  readonly attributes: string;
  /** Labels in the user's language. */
  readonly labels: ReadonlyMap<string, string>;
  /** Whether the package's components run in Lightning Web Security's sandbox. */
  readonly sandbox: boolean;
  readonly theme: Theme;
}

/** HTML of the console page. */
export function consolePage({ vendor, attributes, labels, sandbox, theme }: ConsolePage): string {
  return `<!doctype html>
<html ${attributes} class="${theme.className}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Salesforce</title>
    <link rel="icon" href="data:,">
    ${theme.stylesheet}
    ${labelsElement(labels)}
    <script type="module" src="${vendorUrl(vendor.key, SYNTHETIC_SHADOW)}"></script>
    <script type="module" src="${entryPath('main', sandbox)}"></script>
  </head>
  <body></body>
</html>
`;
}

/** HTML of a page with a message, such as an error. @param body HTML */
export function messagePage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:,">
    ${DEFAULT_THEME.stylesheet}
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

/** HTML of the page that is shown while the project does not deploy or compile. */
export function problemPage(problem: string): string {
  return messagePage(
    'The project does not deploy',
    `<pre class="slds-box" style="white-space: pre-wrap">${escapeHtml(problem)}</pre>
      <p class="slds-m-top_medium">Fix the file and reload this page.</p>`
  );
}
