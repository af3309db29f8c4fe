import type { CapturedHistory } from '../assistant/index.ts';
import type { Turn } from './generatedConversation.ts';

const START = Date.UTC(2026, 2, 2, 8, 0, 0);
const SECONDS_BETWEEN_MESSAGES = 17;

/** A conversation in the format of one of the two APIs. */
export function historyOf(source: 'notes' | 'logs', turns: readonly Turn[]): CapturedHistory {
  return source === 'notes'
    ? { notes: [{ type: 'HISTORY', body: turns.flatMap(noteItems) }] }
    : { logs: turns.map(logOf) };
}

function noteItems(turn: Turn, index: number): unknown[] {
  const request = { id: `request-${index}`, input: { message_type: 'text', text: turn.text } };
  const response = { id: `response-${index}`, request_id: `request-${index}`, output: { generic: turn.responses } };
  const choice = turn.label === undefined ? {} : { label: turn.label, related_message_id: `response-${index - 1}` };
  return [historyItem(request, 2 * index, choice), historyItem(response, 2 * index + 1, {})];
}

function historyItem(message: object, position: number, choice: object): object {
  const timestamp = timeAt(position);
  return { time: new Date(timestamp).toISOString(), message: { ...message, history: { timestamp, ...choice } } };
}

/** A log with the context of real logs, which has to be transferred and parsed. */
function logOf(turn: Turn, index: number): object {
  const user = 'feeb1ffc-8a44-474e-a86c-eb993a23ce30';
  const session = 'bebefe72-96c9-464a-a147-c2f6282c22a2';
  const context = {
    global: { system: { user_id: user, turn_count: index + 1, timezone: 'UTC' }, session_id: session }
  };
  return {
    log_id: `log-${index}`,
    request: { input: { message_type: 'text', text: turn.text }, context, user_id: user },
    response: { output: { generic: turn.responses, intents: [], entities: [] }, context, user_id: user },
    assistant_id: '9d3c6a1e-2f4b-4d8a-8b7e-6a5f4e3d2c1b',
    session_id: session,
    skill_id: 'ed71a7b3-1369-41a1-a653-6dbaa7181b9b',
    snapshot: 'v1',
    request_timestamp: new Date(timeAt(2 * index)).toISOString(),
    response_timestamp: new Date(timeAt(2 * index + 1)).toISOString(),
    language: 'en',
    customer_id: 'customer-1'
  };
}

function timeAt(position: number): number {
  return START + position * SECONDS_BETWEEN_MESSAGES * 1000;
}
