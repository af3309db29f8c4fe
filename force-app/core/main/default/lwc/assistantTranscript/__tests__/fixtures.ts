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
  const words = {
    text: () => part.text,
    notice: () => part.text,
    options: () => `[${part.options.map(({ label, chosen }) => (chosen ? `*${label}*` : label)).join(' | ')}]`,
    image: () => `image ${part.title}`,
    handover: () => `handover ${part.topic}`,
    event: () => `${part.event} ${part.name}`,
    data: () => `data ${part.type}`,
    broken: () => 'broken'
  };
  return words[part.kind]();
}
