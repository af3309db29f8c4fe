import type { FileReason, Problem, ProblemKind } from './problem.ts';

/** All texts that this module shows to the customer. A placeholder such as `{text}` may be omitted from a text. */
export interface Labels {
  /** First message to the agent if the assistant sends none. */
  beginConversation: string;
  connectionLost: string;
  connectionBack: string;
  /** One message could not be sent. Placeholder: {text}. */
  notSent: string;
  /** Unsent messages of an earlier chat, shown when an agent has joined the next one. Placeholder: {texts}. */
  stillUnsent: string;
  /** How to send an unsent message again. Placeholder: {again}. */
  sendAgainHint: string;
  /** The same after the chat has ended. Placeholder: {again}. */
  sendLaterHint: string;
  /** The text that the customer types to send unsent messages again. */
  sendAgainCommand: string;
  sentNow: string;
  fileRequested: string;
  fileRequestCanceled: string;
  /** Shown in place of a message that the web chat cannot show. */
  unsupported: string;
  // the next seven explain a problem, and what the customer can do
  noAgents: string;
  declined: string;
  refused: string;
  gone: string;
  offline: string;
  timedOut: string;
  failed: string;
  /** Placeholder: {megabytes}. */
  fileTooLarge: string;
  fileType: string;
  fileNotAsked: string;
  fileFailed: string;
}

/** The texts for labels that the page does not set. */
export const DEFAULT_LABELS: Labels = {
  beginConversation: 'Begin conversation',
  connectionLost: 'The connection to the agent is lost. I am trying to get it back.',
  connectionBack: 'The connection to the agent is back.',
  notSent: 'Your message was not sent: “{text}”',
  stillUnsent: 'These messages from before were not sent: {texts}',
  sendAgainHint: 'Type “{again}” to send it again.',
  sendLaterHint: 'Ask for an agent again, and then type “{again}” to send it.',
  sendAgainCommand: 'send again',
  sentNow: 'Your messages have been sent now.',
  fileRequested: 'The agent asks you for a file. You can attach one now.',
  fileRequestCanceled: 'The agent no longer asks for a file.',
  unsupported: 'The agent has sent something that cannot be shown here.',
  noAgents: 'No agent is available at the moment. Please try again later.',
  declined: 'No agent could take your request. Please try again later.',
  refused: 'The agents cannot be reached from here. Please use another way to contact us.',
  gone: 'The chat with the agent has ended. You can ask for an agent again.',
  offline: 'There is no connection to the agents. Please check your network and try again.',
  timedOut: 'The agents could not be reached in time. Please try again.',
  failed: 'Something went wrong on the way to the agent. Please try again.',
  fileTooLarge: 'The file is too large. At most {megabytes} MB can be sent.',
  fileType: 'Files of this type cannot be sent.',
  fileNotAsked: 'A file can be sent when the agent asks for one.',
  fileFailed: 'The file was not sent. Please try again.'
};

const PROBLEM_LABELS: Readonly<Record<ProblemKind, keyof Labels>> = {
  options: 'refused',
  noAgents: 'noAgents',
  declined: 'declined',
  refused: 'refused',
  gone: 'gone',
  moved: 'refused',
  offline: 'offline',
  timedOut: 'timedOut',
  server: 'failed',
  badResponse: 'failed',
  file: 'fileFailed',
  noChat: 'gone'
};

const FILE_LABELS: Readonly<Record<FileReason, keyof Labels>> = {
  notRequested: 'fileNotAsked',
  tooLarge: 'fileTooLarge',
  type: 'fileType',
  host: 'fileFailed'
};

/** Returns the text that tells the customer about a problem. */
export function problemText(problem: Problem, labels: Labels): string {
  return labels[problem.kind === 'file' ? FILE_LABELS[problem.reason] : PROBLEM_LABELS[problem.kind]];
}

/** Replaces each placeholder `{name}` that has a value. The values themselves are not searched for placeholders. */
export function formatLabel(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
