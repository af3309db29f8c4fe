/** The HTML parser. The build replaces the import with the package's code. */
export { Parser } from 'htmlparser2';
