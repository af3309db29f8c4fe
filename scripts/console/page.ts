import { vendorUrl } from './build/platform.ts';
import { SYNTHETIC_SHADOW, type VendorBuild } from './build/vendor.ts';
import type { OrgUser } from '../org/org.ts';

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'iw', 'ur', 'yi'];

/** The console page. Its root element carries the user's locale, from which `@salesforce/i18n` takes it. */
export function consolePage(vendor: VendorBuild, user: OrgUser): string {
  const { language } = new Intl.Locale(user.locale);
  const direction = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}" data-locale="${escape(user.locale)}" data-time-zone="${escape(user.timeZone)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Service Console</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/slds/styles/salesforce-lightning-design-system.min.css">
    <script type="module" src="${vendorUrl(vendor.key, SYNTHETIC_SHADOW)}"></script>
    <script type="module" src="/app/main.js"></script>
  </head>
  <body></body>
</html>
`;
}

/** What the browser shows instead as long as the components do not compile. */
export function problemPage(problem: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>The components do not compile</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/slds/styles/salesforce-lightning-design-system.min.css">
  </head>
  <body>
    <main class="slds-p-around_large">
      <h1 class="slds-text-heading_large slds-m-bottom_medium">The components do not compile</h1>
      <pre class="slds-box" style="white-space: pre-wrap">${escape(problem)}</pre>
      <p class="slds-m-top_medium">Mend the file and reload this page.</p>
    </main>
  </body>
</html>
`;
}

/** The user with the locale and time zone that a request asks for instead; what the browser would not know is ignored. */
export function userFor(user: OrgUser, query: Record<string, unknown>): OrgUser {
  const { locale, timeZone } = query;
  return {
    locale: typeof locale === 'string' && isValid(() => new Intl.DateTimeFormat(locale)) ? locale : user.locale,
    timeZone:
      typeof timeZone === 'string' && isValid(() => new Intl.DateTimeFormat('en', { timeZone }))
        ? timeZone
        : user.timeZone
  };
}

function isValid(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
