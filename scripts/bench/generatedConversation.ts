/** A message of the customer and the assistant's responses to it. */
export interface Turn {
  readonly text: string;
  /** Label of the option that the customer clicked, if any. */
  readonly label?: string;
  /** `output.generic` of the assistant's answer. */
  readonly responses: readonly object[];
}

/** Texts that occur only in the first and in the last message of a conversation. */
export const FIRST_MESSAGE_TEXT = 'Firstmessageofall';
export const LAST_MESSAGE_TEXT = 'Lastmessageofall';

/** A text in the messages to type into the search field. */
export const SEARCH_TEXT = 'working days';

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

const LABELS = ['By courier', 'By post', 'I collect it'];

/**
 * Generates a conversation. A mixed one cycles through all response types and ends with a handover.
 * @param turns number of turns, 1 or more; a turn has two messages
 */
export function generateConversation(turns: number, mix: 'plain' | 'mixed', imageUrl: string): readonly Turn[] {
  return Array.from({ length: turns }, (_, index) => {
    const turn = mix === 'plain' ? plainTurn(index) : mixedTurn(index, turns, imageUrl);
    return addMarkers(turn, index === 0, index === turns - 1);
  });
}

function plainTurn(index: number): Turn {
  return {
    text: `${itemOf(index)}: ${at(QUESTIONS, index)}`,
    responses: [textResponse(`${itemOf(index)}: ${at(ANSWERS, index)}`)]
  };
}

/** A turn with another response type; after a turn with options, the customer chooses one. */
function mixedTurn(index: number, turns: number, imageUrl: string): Turn {
  const turn = plainTurn(index);
  const isPlain = index === 0 || index === turns - 1;
  const chooses = index > 0 && RESPONSES[(index - 1) % RESPONSES.length] === optionResponse;
  const label = at(LABELS, index);
  return {
    ...(chooses ? { text: valueOf(label), label } : { text: turn.text }),
    responses: isPlain
      ? turn.responses
      : index === turns - 2
        ? [handover]
        : [at(RESPONSES, index)(itemOf(index), imageUrl)]
  };
}

/** Adds the marker texts to the first and the last turn. */
function addMarkers({ responses, ...turn }: Turn, isFirst: boolean, isLast: boolean): Turn {
  return {
    ...turn,
    ...(isFirst && { text: `${FIRST_MESSAGE_TEXT} ${turn.text}` }),
    responses: isLast ? [textResponse(`Thank you. ${LAST_MESSAGE_TEXT}`)] : responses
  };
}

type Response = (item: string, imageUrl: string) => object;

const textResponse = (text: string): object => ({ response_type: 'text', text });

const richText: Response = (item) =>
  textResponse(
    `${item} is **in stock**. See [the list](https://example.com/list) for:\n\n- its price\n- *all* its colours`
  );

const optionResponse: Response = (item) => ({
  response_type: 'option',
  title: `How shall ${item} come?`,
  description: 'All of them take about as long.',
  options: LABELS.map((label) => ({ label, value: { input: { text: valueOf(label) } } }))
});

const image: Response = (item, source) => ({
  response_type: 'image',
  title: item,
  description: 'Photographed in our warehouse.',
  alt_text: 'A parcel on a shelf',
  source
});

const table: Response = (item) => ({
  response_type: 'table',
  title: `Prices of ${item}`,
  headers: ['Pieces', 'Price'],
  rows: [10, 50, 600].map((pieces) => ({ cells: [String(pieces), (pieces * 7.8).toFixed(2)] }))
});

const userDefined: Response = (item) => ({
  response_type: 'user_defined',
  user_defined: { kind: 'order', item, pieces: 50, address: { city: 'Example', country: 'EX' } }
});

const RESPONSES: readonly Response[] = [
  richText,
  (item) => textResponse(`${item}: ${ANSWERS[1]}`),
  optionResponse,
  image,
  (item) => textResponse(`${item}: ${ANSWERS[2]}`),
  table,
  userDefined,
  (item) => textResponse(`${item}: ${ANSWERS[3]}`)
];

const handover: object = {
  response_type: 'connect_to_agent',
  topic: 'Late delivery',
  message_to_human_agent: 'The customer needs the order by tomorrow.',
  agent_available: { message: 'One moment, I am connecting you.' },
  agent_unavailable: { message: 'Nobody is free at the moment.' },
  transfer_info: { reason: { type: 'user_request' }, summary_message_to_agent: [textResponse('The order is late.')] }
};

function itemOf(index: number): string {
  return `Item ${1000 + index}`;
}

function valueOf(label: string): string {
  return label.toLowerCase().replaceAll(' ', '-');
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
