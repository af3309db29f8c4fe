/** HTML entities, which markdown-it and htmlparser2 depend on. The build replaces the import with the package's code. */
export { DecodingMode, EntityDecoder, decodeHTMLStrict, htmlDecodeTree, xmlDecodeTree } from 'entities/decode';
