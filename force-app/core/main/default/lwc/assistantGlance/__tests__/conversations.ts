import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesFromLogs, entriesFromNotes } from 'c/assistantItems';
import { buildTranscript } from 'c/assistantTranscript';

/** The transcript of an answer in either contract's form. */
export function transcriptOf(payload) {
  const entries = 'logs' in payload ? entriesFromLogs(payload) : entriesFromNotes(payload);
  return buildTranscript(entries.ok ? entries.value : []);
}

/** The transcript of a history of the folder fixtures/conversations. */
export function captured(name) {
  return transcriptOf(JSON.parse(readFileSync(join(process.cwd(), 'fixtures/conversations', name), 'utf8')));
}

/** The transcript of messages, a minute apart: texts are the customer's, objects are outputs of the assistant. */
export function conversation(...messages) {
  const body = messages.map((message, index) => ({
    time: new Date(Date.UTC(2026, 2, 10, 9, index)).toISOString(),
    message:
      typeof message === 'string'
        ? { id: `q${index}`, input: { message_type: 'text', text: message } }
        : { id: `a${index}`, output: message }
  }));
  return transcriptOf({ notes: [{ type: 'HISTORY', body }] });
}

/** An output of the assistant: a text, or the handover. */
export const says = (text) => ({ generic: [{ response_type: 'text', text }] });
export const handsOver = (more = {}) => ({ generic: [{ response_type: 'connect_to_agent', ...more }] });

/** An output that offers a choice between options whose labels are what they send. */
export const offers = (...labels) => ({
  generic: [
    {
      response_type: 'option',
      title: '',
      options: labels.map((label) => ({ label, value: { input: { text: label } } }))
    }
  ]
});
