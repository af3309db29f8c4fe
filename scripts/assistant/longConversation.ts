const START = Date.UTC(2026, 2, 2, 8, 0, 0);
const SECONDS_BETWEEN_MESSAGES = 17;

const QUESTIONS = [
  'Is it in stock?',
  'How long does delivery take, and can it come together with the rest of the order?',
  'Which colours are there?',
  'What does it cost for ten pieces, for fifty pieces, and for a whole pallet, each with and without delivery to our second site?'
];

const ANSWERS = [
  'Yes.',
  'It arrives within three working days, and it can be sent together with everything else that you ordered today.',
  'It comes in green, grey and white.\n\nOther colours can be made to order; allow two more weeks for those.',
  'Ten pieces cost 85.00, fifty pieces 390.00.'
];

/**
 * A conversation of any length in the notes contract, to develop long views with: customer and assistant take turns, 17
 * seconds apart. Each text has a number, from 1, which shows order and completeness. The same length gives the same
 * conversation.
 * @throws RangeError unless `messages` is an integer, 0 or more
 */
export function longConversation(messages: number): { notes: unknown[] } {
  if (!Number.isSafeInteger(messages) || messages < 0) {
    throw new RangeError(`Not a number of messages: ${messages}`);
  }
  return { notes: [{ type: 'HISTORY', body: Array.from({ length: messages }, (_, index) => historyItem(index)) }] };
}

function historyItem(index: number): unknown {
  const timestamp = START + index * SECONDS_BETWEEN_MESSAGES * 1000;
  const turn = Math.floor(index / 2);
  const message = index % 2 === 0 ? question(turn, index + 1) : answer(turn, index + 1);
  return { time: new Date(timestamp).toISOString(), message: { ...message, history: { timestamp } } };
}

function question(turn: number, number: number): object {
  const text = `No ${number}: item ${1000 + turn}: ${QUESTIONS[turn % QUESTIONS.length]}`;
  return { id: `request-${turn}`, input: { message_type: 'text', text } };
}

function answer(turn: number, number: number): object {
  const text = `No ${number}: item ${1000 + turn}: ${ANSWERS[turn % ANSWERS.length]}`;
  return {
    id: `response-${turn}`,
    request_id: `request-${turn}`,
    output: { generic: [{ response_type: 'text', text }] }
  };
}
