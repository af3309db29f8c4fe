/** The reader of HTML. The build puts the code of this package in place of its import. */
export { Parser } from 'htmlparser2';
