import type { FileReason, Problem, ProblemKind } from './problem.ts';

/** All that a customer reads from this module. Names in braces are replaced; each can be left out. */
export interface Words {
  /** First message to the agent, when the assistant gives none. */
  beginConversation: string;
  connectionLost: string;
  connectionBack: string;
  /** One message that could not be sent: {text}. */
  notSent: string;
  /** Unsent messages of an earlier chat, once a new one is under way: {texts} and {again}. */
  stillUnsent: string;
  /** How to send it again: {again}. */
  sendAgainHint: string;
  /** As above, when the chat is over. */
  sendLaterHint: string;
  /** What the customer types, alone, to send unsent messages again. */
  sendAgainCommand: string;
  sentNow: string;
  fileRequested: string;
  fileRequestCanceled: string;
  /** A part of a message that a web chat cannot show. */
  unsupported: string;
  /** The customer gets both: what happened, and what can be done. */
  noAgents: string;
  declined: string;
  refused: string;
  gone: string;
  offline: string;
  timedOut: string;
  failed: string;
  /** {megabytes} */
  fileTooLarge: string;
  fileType: string;
  fileNotAsked: string;
  fileFailed: string;
}

/** The words of a page that sets none. */
export const DEFAULT_WORDS: Words = {
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

const WORD_OF: Readonly<Record<ProblemKind, keyof Words>> = {
  options: 'refused',
  noAgents: 'noAgents',
  declined: 'declined',
  refused: 'refused',
  gone: 'gone',
  moved: 'refused',
  offline: 'offline',
  timedOut: 'timedOut',
  server: 'failed',
  badAnswer: 'failed',
  file: 'fileFailed',
  noChat: 'gone'
};

const FILE_WORD: Readonly<Record<FileReason, keyof Words>> = {
  notAsked: 'fileNotAsked',
  tooLarge: 'fileTooLarge',
  type: 'fileType',
  host: 'fileFailed'
};

/** What the customer reads about a problem. */
export function textOf(problem: Problem, words: Words): string {
  return words[problem.kind === 'file' ? FILE_WORD[problem.reason] : WORD_OF[problem.kind]];
}

/** Replaces `{name}` by its value; other braces stay. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
