/** Reads the values that the set-up needs from code snippets that Salesforce's Setup shows. */
export { checkCharacters } from './ids.ts';
export { explain, flagOf } from './problems.ts';
export type { SnippetProblem } from './problems.ts';
export { readSnippets } from './readSnippets.ts';
export type { GivenValues, Reading } from './readSnippets.ts';
export { VALUES } from './values.ts';
export type { ChatValues, MessagingValues, ValueName } from './values.ts';
