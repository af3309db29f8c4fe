import { randomUUID } from 'node:crypto';
import type { Dialog } from '../assistant/index.ts';
import { keyCredentials, sessionHistoryKey } from '../org/credentials.ts';
import { LOCAL_CHAT } from '../org/service/localServices.ts';

/** Texts of the transfer to an agent. */
export const TRANSFER = {
  available: 'A colleague can take over. Shall I connect you?',
  unavailable: 'Nobody is here to take over right now.',
  toAgent: 'The customer asks for a person because of a late order.'
} as const;

/** The assistant's answer to messages that match no pattern. */
export const FALLBACK_ANSWER = 'I can tell you about orders, or call a person.';

const connectToAgent = {
  response_type: 'connect_to_agent',
  message_to_human_agent: TRANSFER.toAgent,
  agent_available: { message: TRANSFER.available },
  agent_unavailable: { message: TRANSFER.unavailable },
  transfer_info: { target: { salesforce: { button_id: LOCAL_CHAT.buttonIds[0] } } }
};

/** Answers by pattern of the customer's message. The first match applies. */
const ANSWERS: readonly (readonly [pattern: RegExp, items: readonly object[]])[] = [
  [/^$/, [text('Hello, I am the assistant of the garden shop. What can I do for you?')]],
  [/person|human|agent/i, [text('I understand that you want to talk to a person.'), connectToAgent]],
  [
    /order/i,
    [
      text('Your order **4711** left our warehouse on Monday.'),
      {
        response_type: 'option',
        title: 'Does that help?',
        options: [
          { label: 'Yes', value: { input: { text: 'yes' } } },
          { label: 'No, I want a person', value: { input: { text: 'a person, please' } } }
        ]
      }
    ]
  ]
];

/** The dialog of the garden shop's assistant in the demo. */
export const GARDEN_SHOP: Dialog = {
  open() {
    const credentials = keyCredentials(randomUUID(), randomUUID());
    return { ...credentials, sessionHistoryKey: sessionHistoryKey(credentials) };
  },
  answer: (message) => ANSWERS.find(([pattern]) => pattern.test(message))?.[1] ?? [text(FALLBACK_ANSWER)]
};

function text(value: string): object {
  return { response_type: 'text', text: value };
}
