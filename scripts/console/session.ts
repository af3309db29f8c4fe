import type { Org } from '../org/org.ts';
import { accessOf } from '../org/access.ts';
import { userNamed, type OrgUser } from '../org/users.ts';

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'iw', 'ur', 'yi'];

/** The user of a page, from the query parameters `user`, `locale` and `timeZone`; invalid values are ignored. */
export function userFor({ user, locale, timeZone }: Record<string, unknown>): OrgUser {
  const named = userNamed(user);
  return {
    ...named,
    locale: typeof locale === 'string' && isValid(() => new Intl.DateTimeFormat(locale)) ? locale : named.locale,
    timeZone:
      typeof timeZone === 'string' && isValid(() => new Intl.DateTimeFormat('en', { timeZone }))
        ? timeZone
        : named.timeZone
  };
}

/** Whether the query parameter `sandbox` runs the package's components in Lightning Web Security's sandbox. */
export function wantsSandbox({ sandbox }: Record<string, unknown>): boolean {
  return sandbox === 'on';
}

/**
 * Attributes of a page's root element, as HTML. The modules `@salesforce/i18n`, `@salesforce/user` and
 * `@salesforce/customPermission` read the user's values from them, and requests to the org read the session's user.
 */
export function sessionAttributes(user: OrgUser, { metadata }: Org): string {
  const { language } = new Intl.Locale(user.locale);
  const attributes = {
    lang: language,
    dir: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    'data-locale': user.locale,
    'data-time-zone': user.timeZone,
    'data-user': user.key,
    'data-user-id': user.id,
    'data-permissions': accessOf(metadata, user.permissionSets).customPermissions.join(' ')
  };
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ');
}

/**
 * HTML of an element with the user's translated labels, which the label modules read; '' without translations. Its type
 * makes it data instead of a script, so that the Content-Security-Policy allows it.
 */
export function labelsElement(labels: ReadonlyMap<string, string>): string {
  const json = JSON.stringify(Object.fromEntries(labels)).replaceAll('<', '\\u003c');
  return labels.size > 0 ? `<script type="application/json" id="labels">${json}</script>` : '';
}

/** Escapes text for HTML, including quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function isValid(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}
