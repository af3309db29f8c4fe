import type { Org } from '../org/org.ts';
import { accessOf } from '../org/access.ts';
import { userNamed, type OrgUser } from '../org/users.ts';

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'iw', 'ur', 'yi'];

/** The user that a page's address asks for, in the locale and time zone that it asks for. */
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

/** Whether a page's address asks for the package's components in Lightning Web Security's sandbox. */
export function wantsSandbox({ sandbox }: Record<string, unknown>): boolean {
  return sandbox === 'on';
}

/**
 * The attributes of a page's root element: from them `@salesforce/i18n`, `@salesforce/user` and
 * `@salesforce/customPermission` take what is the user's, and requests to the org whose session it is.
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
 * An element with a user's translated labels, which modules read as they start; '' where there are none. It is data and
 * no script to the browser, so that the policy has nothing against it.
 */
export function labelsElement(labels: ReadonlyMap<string, string>): string {
  const json = JSON.stringify(Object.fromEntries(labels)).replaceAll('<', '\\u003c');
  return labels.size > 0 ? `<script type="application/json" id="labels">${json}</script>` : '';
}

/** Text as it can stand in markup, also within quotes. */
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
