import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesFromLogs, entriesFromNotes } from 'c/assistantItems';
import { buildTranscript } from 'c/assistantTranscript';

/** A captured history of the folder fixtures/conversations. */
export function readFixture(name: string) {
  return JSON.parse(readFileSync(join(process.cwd(), 'fixtures/conversations', name), 'utf8'));
}

/** The transcript of an answer in either contract's form. */
export function transcriptOf(payload) {
  const entries = 'logs' in payload ? entriesFromLogs(payload) : entriesFromNotes(payload);
  return buildTranscript(entries.ok ? entries.value : []);
}

/** The transcript of single messages. */
export function transcriptOfMessages(...messages) {
  return transcriptOf({ notes: [{ type: 'HISTORY', body: messages.map((message) => ({ message })) }] });
}

/** A transcript as a person would note it down: one line for each part, with its speaker. */
export function noteDown({ messages }) {
  return messages.flatMap(({ speaker, parts }) => parts.map((part) => `${speaker}: ${inWords(part)}`));
}

function inWords(part): string {
  const mark = (label, chosen) => (chosen ? `*${label}*` : label);
  const all = (parts) => parts.map(inWords).join(', ');
  const words = {
    plain: () => part.text,
    text: () => part.text,
    notice: () => [part.notice, part.text].filter((word) => word && word !== 'default').join(' '),
    options: () => `[${part.options.map(({ label, chosen }) => mark(label, chosen)).join(' | ')}]`,
    button: () => `(${mark(part.label, part.chosen)}${part.panel ? ` opens ${all(part.panel.body)}` : ''})`,
    date: () => `date ${part.chosen}`,
    media: () => `${part.media} ${part.title}`,
    card: () => `card: ${all([...part.body, ...part.footer])}`,
    carousel: () => `carousel: ${part.cards.map(inWords).join('; ')}`,
    grid: () => `grid: ${part.rows.map((row) => row.map(({ parts }) => all(parts)).join(' | ')).join('; ')}`,
    handover: () => `handover ${part.topic}`,
    upload: () => `file ${part.name}${part.failed ? ' failed' : ''}`,
    event: () => `${part.event} ${part.name}`,
    data: () => `data ${part.type}`
  };
  return (words[part.kind] ?? (() => part.kind))();
}
