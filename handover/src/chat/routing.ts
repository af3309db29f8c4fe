import { fieldsAt, fieldsOf, listOf, textIn } from '../net/read.ts';
import { isId, shortId, type ChatOptions } from '../options.ts';

/** One place that a chat can be sent to. */
export interface Route {
  /** Chat API endpoint without a slash at the end. */
  readonly url: string;
  readonly organizationId: string;
  readonly deploymentId: string;
  readonly buttonId: string;
  /** Buttons, agents, or agent_button, tried by Salesforce in their order. */
  readonly buttonOverrides?: readonly string[];
}

type Target = Pick<ChatOptions, 'url' | 'organizationId' | 'deploymentId' | 'buttonId'>;

/** Hosts of the Chat API: the assistant's data must not send a customer's token anywhere else. */
const CHAT_HOSTS = ['.salesforceliveagent.com', '.salesforce.com', '.force.com'];

/**
 * Where the chat may go, in the order in which it is tried: the assistant's list, else one place. What an entry leaves
 * out comes from the item, then from the page's options; what is malformed counts as left out.
 * @param item the connect_to_agent item
 */
export function routesOf(item: unknown, options: Target): readonly Route[] {
  const salesforce = fieldsAt(item, 'transfer_info', 'target', 'salesforce');
  const base: Target = { ...options, buttonId: idOr(salesforce['button_id'], '573', options.buttonId) };
  const list = listOf(salesforce['additional_routing_info']);
  return (list.length > 0 ? list : [{}]).map((entry) => routeOf(fieldsOf(entry), base));
}

/** What to ask the availability of: the overrides' buttons and agents, else the button. Ids of 15 characters. */
export function availabilityIds({ buttonId, buttonOverrides = [] }: Route): readonly string[] {
  const ids = buttonOverrides.length > 0 ? buttonOverrides.flatMap((override) => override.split('_')) : [buttonId];
  return [...new Set(ids.map(shortId))];
}

/** Whether a file or a chat may be sent to that address: Salesforce's hosts, or the host that the page has set. */
export function isTrustedUrl(url: string, own: string): boolean {
  if (!URL.canParse(url)) {
    return false;
  }
  const { protocol, hostname, origin } = new URL(url);
  const isSalesforce = protocol === 'https:' && CHAT_HOSTS.some((suffix) => hostname.endsWith(suffix));
  return isSalesforce || origin === new URL(own).origin;
}

function routeOf(entry: Readonly<Record<string, unknown>>, base: Target): Route {
  const overrides = listOf(entry['button_overrides'] ?? entry['button_ids']).flatMap((id) => textIn(id) ?? []);
  return {
    url: urlOr(entry['deployment_url'], base.url),
    organizationId: idOr(entry['org_id'], '00D', base.organizationId),
    deploymentId: idOr(entry['deployment_id'], '572', base.deploymentId),
    buttonId: idOr(entry['button_id'], '573', base.buttonId),
    ...(overrides.length > 0 && { buttonOverrides: overrides })
  };
}

function idOr(value: unknown, prefix: string, fallback: string): string {
  return isId(value, prefix) ? value : fallback;
}

/** The assistant may give a bare host, or the address with or without its path. */
function urlOr(value: unknown, fallback: string): string {
  const own = fallback.replace(/\/+$/, '');
  const text = textIn(value)?.trim();
  const url = text === undefined || /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (url === undefined || !isTrustedUrl(url, own)) {
    return own;
  }
  const { origin, pathname } = new URL(url);
  return origin + (pathname === '/' ? '/chat' : pathname.replace(/\/+$/, ''));
}
