import type { PreChat } from '../desk/connectMessage.ts';
import { fieldsOf, listOf, textIn } from '../net/read.ts';
import type { HandoverValues } from '../transport.ts';

export type AttributeNames = Readonly<Partial<Record<keyof HandoverValues, string>>>;

/** A token may be longer than any parameter holds, so it is sent where the page names a parameter for it. */
export const DEFAULT_ATTRIBUTES: AttributeNames = {
  session: 'x_watson_assistant_session',
  key: 'x_watson_assistant_key'
};

/**
 * Routing attributes of a conversation: the values under the names of the channel's custom parameters, then the pre-chat
 * details under their labels. Empty values are left out.
 */
export function routingAttributes(
  values: HandoverValues,
  names: AttributeNames,
  preChat: PreChat
): Readonly<Record<string, string>> {
  const own = (['session', 'token', 'key'] as const).map((name) => [names[name], values[name]] as const);
  const custom = listOf(preChat.details).map((item) => {
    const { label, value } = fieldsOf(item);
    return [textIn(label), textIn(value)] as const;
  });
  return Object.fromEntries(
    [...custom, ...own].flatMap(([name, value]) => (name && value ? [[name, value] as const] : []))
  );
}
