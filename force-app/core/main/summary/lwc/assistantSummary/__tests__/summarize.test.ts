import fc from 'fast-check';
import { summarize } from 'c/assistantSummary';
import { Transcript } from 'c/assistantTranscript';
import { captured, conversation, handsOver, offers, readGalleryItems, says, transcriptOf } from 'tests/transcripts';
import type { ShortMessage } from 'tests/transcripts';

const quotesOf = (...messages: readonly ShortMessage[]) =>
  summarize(conversation(...messages), true).quotes.map(({ text }) => text);
const topicOf = (...messages: readonly ShortMessage[]) => summarize(conversation(...messages), true).topic;

describe('the summary of a conversation', () => {
  it('has its period and the number of messages by speaker', () => {
    const { startedAt, endedAt, messageCount, messageCountBySpeaker } = summarize(
      captured('order-late.notes.json'),
      true
    );
    expect([startedAt, endedAt]).toEqual([
      Date.parse('2026-03-10T09:14:02.870Z'),
      Date.parse('2026-03-10T09:19:15.044Z')
    ]);
    expect(messageCount).toBe(15);
    expect(messageCountBySpeaker).toEqual({ customer: 6, assistant: 6, agent: 1, system: 2 });
  });

  it('has the handover, the topic, quotes of the customer and values that the customer gave', () => {
    const { handover, topic, quotes, values } = summarize(captured('order-late.notes.json'), true);
    expect(handover?.part.messageToAgent).toBe(
      'The customer needs order GX-20417 by 11 March, the carrier says 12 March.'
    );
    expect(topic).toEqual({ text: 'Late delivery', source: 'handover', id: handover?.id });
    expect(quotes).toEqual([
      { text: 'You promised it for 8 March.', isTruncated: false, id: 'n6.0' },
      { text: 'Where is it now?', isTruncated: false, id: 'n6.0' },
      { text: 'That is too late, it is a birthday present for the 11th.', isTruncated: false, id: 'n10.0' }
    ]);
    expect(values).toEqual([
      { kind: 'reference', text: 'GX-20417', id: 'n4.0' },
      { kind: 'date', text: '8 March', id: 'n6.0' }
    ]);
  });

  it('has the newest channel and language of the history', () => {
    const context = { global: { system: { locale: 'de-de' } }, integrations: { channel: { name: 'Web chat' } } };
    const request = (more: object) => ({ input: { text: 'Hallo' }, ...more });
    const logs = [
      { log_id: '2', request: request({}), language: 'en', request_timestamp: '2026-03-10T09:02:00Z' },
      { log_id: '1', request: request({ context }), language: 'en', request_timestamp: '2026-03-10T09:01:00Z' }
    ];
    expect(summarize(transcriptOf({ logs: [logs[1]] }), true)).toMatchObject({
      channel: 'Web chat',
      language: 'de-de'
    });
    expect(summarize(transcriptOf({ logs }), true)).toMatchObject({ channel: 'Web chat', language: 'en' });
    expect(summarize(captured('invoice.logs.json'), true)).toMatchObject({ channel: '', language: 'en' });
    expect(summarize(captured('order-late.notes.json'), true)).toMatchObject({ channel: '', language: '' });
  });

  it('is empty without messages', () => {
    expect(summarize(new Transcript(), false)).toEqual({
      isComplete: false,
      startedAt: undefined,
      endedAt: undefined,
      messageCount: 0,
      messageCountBySpeaker: { customer: 0, assistant: 0, agent: 0, system: 0 },
      channel: '',
      language: '',
      handover: undefined,
      topic: undefined,
      quotes: [],
      values: [],
      omittedValueCount: 0
    });
  });

  it('is computed once for a transcript', () => {
    const transcript = captured('order-late.notes.json');
    expect(summarize(transcript, true)).toBe(summarize(transcript, true));
    expect(summarize(transcript, false)).toEqual({ ...summarize(transcript, true), isComplete: false });
  });
});

describe('the topic', () => {
  const visits = (...titles: readonly string[]) => ({
    ...says('Yes'),
    debug: { nodes_visited: titles.map((title) => ({ title })) }
  });

  it('is that of the handover', () => {
    expect(topicOf(visits('Orders'), handsOver({ topic: 'Refund' }))).toEqual({
      text: 'Refund',
      source: 'handover',
      id: 'n1.0'
    });
  });

  it('is what the assistant visited last before the handover, when the handover has none', () => {
    expect(topicOf(visits('Orders', 'Refunds'), says('No'), handsOver(), visits('Goodbye'))).toEqual({
      text: 'Refunds',
      source: 'visited',
      id: 'n0.0'
    });
  });

  it('is the option that the customer chose last, when nothing was visited', () => {
    const logs = [offers('Orders', 'Refunds'), says('Yes')].map((output, index) => ({
      log_id: String(index),
      response: { output },
      request: { input: { text: index === 0 ? '' : 'Refunds' } },
      request_timestamp: `2026-03-10T09:0${index}:00Z`
    }));
    expect(summarize(transcriptOf({ logs }), true).topic).toEqual({ text: 'Refunds', source: 'chosen', id: '0.1' });
  });

  it('is unknown otherwise', () => {
    expect(topicOf('Hello', says('Hello'))).toBeUndefined();
  });
});

describe('the quotes', () => {
  it('are at most three sentences, in their order', () => {
    const texts = Array.from({ length: 9 }, (_, n) => `This is sentence number ${'abcdefghi'.charAt(n)} of them all.`);
    expect(quotesOf(...texts)).toEqual([texts[0], texts[7], texts[8]]);
  });

  it('are no greetings, thanks, single words, numbers or clicks', () => {
    const texts = [
      'Good morning to you all',
      'Vielen Dank an euch alle!',
      'Reklamationsabteilung',
      '12 34 56 78 90 12'
    ];
    expect(quotesOf(...texts)).toEqual([]);
    expect(summarize(captured('order-late.notes.json'), true).quotes.map(({ text }) => text)).not.toContain(
      'Where is my order?'
    );
  });

  it('are from before the handover, unless the customer said nothing there', () => {
    const [complaint, later] = ['My parcel has not arrived yet.', 'Can you tell me where it is now?'] as const;
    expect(quotesOf(complaint, handsOver(), later)).toEqual([complaint]);
    expect(quotesOf('Hello', handsOver(), later)).toEqual([later]);
  });

  it('prefer questions and values to other sentences', () => {
    const plain = 'I like the shop very much and come often.';
    const [charged, order, parcel] = [
      'Why was I charged twice?',
      'The order is GX-20417, of last week.',
      'It says the parcel is lost, is it?'
    ] as const;
    const said = [charged, plain, plain.replace('shop', 'site'), order, parcel];
    expect(quotesOf(says('Hello'), ...said)).toEqual([charged, order, parcel]);
  });

  it('are listed once, where they were said last', () => {
    const { quotes } = summarize(conversation('Where is my parcel now?', 'where is my parcel now?'), true);
    expect(quotes).toEqual([{ text: 'where is my parcel now?', isTruncated: false, id: 'n1.0' }]);
  });

  it('are split by the rules of their language', () => {
    expect(quotesOf('こんにちは。注文した商品がまだ届きません。いつ届きますか?')).toEqual([
      '注文した商品がまだ届きません。',
      'いつ届きますか?'
    ]);
    expect(quotesOf('Ich habe 84.90 EUR bezahlt. Wo bleibt mein Paket?')).toEqual([
      'Ich habe 84.90 EUR bezahlt.',
      'Wo bleibt mein Paket?'
    ]);
  });

  it('are cut at a word boundary when they are long', () => {
    const [quote] = summarize(conversation('every word of it '.repeat(40)), true).quotes;
    expect(quote?.isTruncated).toBe(true);
    expect(quote?.text).toMatch(/^(every word of it )+(every|every word|every word of|every word of it)$/);
  });
});

describe('any history', () => {
  const items = readGalleryItems();

  it('has a summary that refers only to its own messages', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...items), fc.jsonValue()), { maxLength: 12 }), (body) => {
        const transcript = transcriptOf({ notes: [{ type: 'HISTORY', body }] });
        const { quotes, values, topic, handover, messageCount } = summarize(transcript, true);
        const ids = new Set(transcript.messages.map(({ id }) => id));
        const referred = [...quotes, ...values, topic, handover].flatMap((source) => (source ? [source.id] : []));
        expect(referred.filter((id) => !ids.has(id))).toEqual([]);
        expect(messageCount).toBe(transcript.messages.length);
      }),
      { numRuns: 300 }
    );
  });

  it('reads each message only once when the transcript is built anew', () => {
    const texts = Array.from({ length: 3 }, (_, n) => `Where is order GX-2041${n} of mine?`);
    const { messages } = conversation(...texts);
    let reads = 0;
    const counted = messages.map((message) => ({
      ...message,
      get parts() {
        reads += 1;
        return message.parts;
      }
    }));
    summarize(new Transcript(counted), false);
    const first = reads;
    summarize(new Transcript(counted), false);
    expect(reads - first).toBeLessThan(first);
  });
});
