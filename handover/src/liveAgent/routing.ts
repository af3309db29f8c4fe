import { asArray, asObject, asText, objectAt, type JsonObject } from '../json.ts';
import { isSalesforceId, shortId, type ChatOptions } from '../options.ts';
import { parseUrl } from '../url.ts';

/** A button, or a list of overrides, to which a chat can be routed. */
export interface Route {
  /** Chat API endpoint without a slash at the end. */
  readonly url: string;
  readonly organizationId: string;
  readonly deploymentId: string;
  readonly buttonId: string;
  /** IDs of buttons or agents, or pairs `agent_button`. Salesforce tries them in order. */
  readonly buttonOverrides?: readonly string[];
}

type Target = Pick<ChatOptions, 'url' | 'organizationId' | 'deploymentId' | 'buttonId'>;

/** Domains of the Chat API. An assistant's response must not send a customer's token to any other host. */
const CHAT_DOMAINS = ['.salesforceliveagent.com', '.salesforce.com', '.force.com'];

/**
 * Returns the routes of a chat in the order in which to try them: those of the assistant, else one from the page's
 * options. A value that is missing or malformed in a route comes from the item, else from the options.
 * @param item the `connect_to_agent` item
 */
export function resolveRoutes(item: unknown, options: Target): readonly Route[] {
  const salesforce = objectAt(item, 'transfer_info', 'target', 'salesforce');
  const base: Target = { ...options, buttonId: idOr(salesforce['button_id'], '573', options.buttonId) };
  const list = asArray(salesforce['additional_routing_info']);
  return (list.length > 0 ? list : [{}]).map((entry) => resolveRoute(asObject(entry), base));
}

/** Returns the IDs for an availability request: buttons and agents of the overrides, else the button. 15 characters. */
export function availabilityIds({ buttonId, buttonOverrides = [] }: Route): readonly string[] {
  const ids = buttonOverrides.length > 0 ? buttonOverrides.flatMap((override) => override.split('_')) : [buttonId];
  return [...new Set(ids.map(shortId))];
}

/** Whether a chat or a file may be sent to the URL: to Salesforce, or to the origin that the page has configured. */
export function isTrustedUrl(url: string, configuredUrl: string): boolean {
  const parsed = parseUrl(url);
  if (!parsed) {
    return false;
  }
  const { protocol, hostname, origin } = parsed;
  const isSalesforce = protocol === 'https:' && CHAT_DOMAINS.some((domain) => hostname.endsWith(domain));
  return isSalesforce || origin === new URL(configuredUrl).origin;
}

function resolveRoute(entry: JsonObject, base: Target): Route {
  const overrides = asArray(entry['button_overrides'] ?? entry['button_ids']).flatMap((id) => asText(id) ?? []);
  return {
    url: urlOr(entry['deployment_url'], base.url),
    organizationId: idOr(entry['org_id'], '00D', base.organizationId),
    deploymentId: idOr(entry['deployment_id'], '572', base.deploymentId),
    buttonId: idOr(entry['button_id'], '573', base.buttonId),
    ...(overrides.length > 0 && { buttonOverrides: overrides })
  };
}

function idOr(value: unknown, prefix: string, fallback: string): string {
  return isSalesforceId(value, prefix) ? value : fallback;
}

/** The assistant may send a host name, or a URL with or without a path. */
function urlOr(value: unknown, fallback: string): string {
  const configuredUrl = fallback.replace(/\/+$/, '');
  const text = asText(value)?.trim();
  const url = text === undefined || /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (url === undefined || !isTrustedUrl(url, configuredUrl)) {
    return configuredUrl;
  }
  const { origin, pathname } = new URL(url);
  return origin + (pathname === '/' ? '/chat' : pathname.replace(/\/+$/, ''));
}
