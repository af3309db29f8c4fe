/** Values from snippets: what the set-up needs, read from code that an admin copied in Salesforce. */
export { checkCharacters } from './ids.ts';
export { explain, flagOf } from './problems.ts';
export type { SnippetProblem } from './problems.ts';
export { readSnippets } from './read.ts';
export type { GivenValues, Reading } from './read.ts';
export { VALUES } from './values.ts';
export type { ChatValues, MessagingValues, ValueName } from './values.ts';
