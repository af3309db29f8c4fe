/** HTML's named characters, which both readers need. The build puts the code of this package in place of its import. */
export { DecodingMode, EntityDecoder, decodeHTMLStrict, htmlDecodeTree, xmlDecodeTree } from 'entities/decode';
