import { asArray, asObject, asText } from '../json.ts';
import type { HandoverValues, PreChat } from '../transport.ts';

export type AttributeNames = Readonly<Partial<Record<keyof HandoverValues, string>>>;

export type RoutingAttributes = Readonly<Record<string, string>>;

/** Has no name for the token, which may be too long for a custom parameter. A page can name a parameter for it. */
export const DEFAULT_ATTRIBUTES: AttributeNames = {
  session: 'x_watson_assistant_session',
  key: 'x_watson_assistant_key'
};

/**
 * Builds the routing attributes of a conversation: pre-chat details by label, and the handover values by the names of
 * the channel's custom parameters. A handover value replaces a detail of the same name. Empty values are omitted.
 */
export function buildRoutingAttributes(
  values: HandoverValues,
  names: AttributeNames,
  preChat: PreChat
): RoutingAttributes {
  const named = (['session', 'token', 'key'] as const).map((name) => [names[name], values[name]] as const);
  const custom = asArray(preChat.details).map((item) => {
    const { label, value } = asObject(item);
    return [asText(label), asText(value)] as const;
  });
  return Object.fromEntries(
    [...custom, ...named].flatMap(([name, value]) => (name && value ? [[name, value] as const] : []))
  );
}
