import { EXPORT_LABELS, toJsonText, toMarkdown } from 'c/assistantExport';
import { formatLabel, isoTime } from 'c/assistantLabels';
import type { Transcript } from 'c/assistantTranscript';
import { toPlainText } from 'c/assistantTranscriptText';
import { caseCommentText } from './caseComment';
import { fileName } from './download';
import type { FileType } from './download';

/** Actions that export all messages of the conversation. */
export type ExportAction = 'copyAll' | 'text' | 'markdown' | 'json' | 'print' | 'caseComment';

/** Values of the menu items; `copySelection` exports only the selected messages or text. */
export type MenuItem = ExportAction | 'copySelection';

/** Menu items in order. */
export const MENU_ITEMS: readonly { readonly value: MenuItem; readonly label: string }[] = [
  { value: 'copyAll', label: EXPORT_LABELS.exportCopyAll },
  { value: 'copySelection', label: EXPORT_LABELS.exportCopySelection },
  { value: 'text', label: EXPORT_LABELS.exportText },
  { value: 'markdown', label: EXPORT_LABELS.exportMarkdown },
  { value: 'json', label: EXPORT_LABELS.exportJson },
  { value: 'print', label: EXPORT_LABELS.exportPrint },
  { value: 'caseComment', label: EXPORT_LABELS.exportCaseComment }
];

/** Input of an export action. */
export interface ExportContext {
  readonly transcript: Transcript;
  /** Display name of the customer; '' if unknown. */
  readonly customerName: string;
  /** Id of the record that the conversation belongs to; '' for none. */
  readonly recordId: string;
  /** Whether the transcript contains all messages of the conversation. */
  readonly isComplete: boolean;
}

/** Result of an export action, for the component to deliver. */
export type ExportOutput =
  | { readonly kind: 'clipboard'; readonly text: string }
  | { readonly kind: 'file'; readonly text: string; readonly type: FileType; readonly name: string }
  /** One text for each message. */
  | { readonly kind: 'print'; readonly texts: readonly string[] }
  | { readonly kind: 'caseComment'; readonly text: string };

/** Functions that create the output of each action. */
export const EXPORT_ACTIONS: Readonly<Record<ExportAction, (context: ExportContext) => ExportOutput>> = {
  copyAll: (context) => ({ kind: 'clipboard', text: plainText(context) }),
  text: (context) => file(context, plainText(context), 'text/plain', 'txt'),
  markdown: (context) =>
    file(context, toMarkdown(context.transcript.messages, context.customerName), 'text/markdown', 'md'),
  json: (context) => file(context, json(context), 'application/json', 'json'),
  print: ({ transcript, customerName }) => ({
    kind: 'print',
    texts: transcript.messages.map((message) => toPlainText([message], customerName))
  }),
  caseComment: ({ transcript, customerName }) => ({
    kind: 'caseComment',
    text: caseCommentText(transcript, customerName)
  })
};

function plainText({ transcript, customerName }: ExportContext): string {
  return toPlainText(transcript.messages, customerName);
}

function json({ transcript, customerName, recordId, isComplete }: ExportContext): string {
  return toJsonText(transcript.messages, { exportedAt: Date.now(), recordId, customerName, complete: isComplete });
}

/** A file that is named after the date of the first message. */
function file({ transcript }: ExportContext, text: string, type: FileType, extension: string): ExportOutput {
  const date = isoTime(transcript.messages[0]?.time)?.slice(0, 10) ?? '';
  return { kind: 'file', text, type, name: fileName(formatLabel(EXPORT_LABELS.exportFile, date).trim(), extension) };
}
