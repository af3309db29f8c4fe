import type { PartKind } from 'c/assistantTranscript';

/** Texts that a part of each kind has at least when it is exported. */
export const EXPORTED_TEXTS: Readonly<Record<PartKind, readonly string[]>> = {
  answer: ['Yes.', '[1]', 'Manual', 'Page 3', 'https://docs.example.com/', 'Without warranty'],
  broken: ['could not be read', '"odd": 1'],
  button: ['Go', 'https://example.com/', 'chosen', 'More', 'Inside'],
  card: ['Body', 'Foot'],
  carousel: ['1 of 2', 'One', '2 of 2', 'Two'],
  command: ['dtmf', '"digits": 4'],
  data: ['hologram', '"beams": 7'],
  date: ['1 March'],
  event: ['Kim'],
  frame: ['Map', 'Where', 'https://maps.example.com/'],
  grid: ['A1', 'B1'],
  handover: ['Short', 'Refund', 'user_requested', 'Call back', 'Please wait'],
  media: ['Film', 'How to', 'https://cdn.example.com/a.mp4', 'Hello there'],
  notice: ['Resumed'],
  options: ['Which?', 'Take one', 'Red', 'Blue (chosen'],
  plain: ['Hello'],
  preview: ['Card', 'Sub', 'w1'],
  search: ['Found', 'T1', 'B1', 'https://x.example.com/', '50%', 'A1', 'T2'],
  table: ['Prices', 'Item\tEUR', 'Tea | milk\t1,234.5'],
  text: ['Hi you'],
  transfer: ['Over there', 'https://other.example.com/'],
  upload: ['bill.pdf']
};
