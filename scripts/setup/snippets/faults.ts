/** Why a text that stands where a value should be cannot be that value. */
export type Fault =
  /** An id has letters and digits only. */
  | { readonly kind: 'characters' }
  /** The id of another kind of record. */
  | { readonly kind: 'prefix'; readonly expected: string }
  /** An id has 15 or 18 characters. */
  | { readonly kind: 'length'; readonly length: number }
  /** The last three of 18 characters do not fit the others. */
  | { readonly kind: 'checksum' }
  /** A sample value, such as 572xxxxxxxxxxxx. */
  | { readonly kind: 'placeholder' }
  /** No https address of a host that others can reach. */
  | { readonly kind: 'address' }
  /** An https address, but not that of the Chat API. */
  | { readonly kind: 'endpoint' }
  /** No developer name. */
  | { readonly kind: 'name' }
  /** The page computes it, so that it does not stand in the code. */
  | { readonly kind: 'computed' };

type Words = { readonly [Kind in Fault['kind']]: (fault: Extract<Fault, { kind: Kind }>) => string };

const WORDS: Words = {
  characters: () => 'it has characters that no id has',
  prefix: ({ expected }) => `it does not begin with ${expected}`,
  length: ({ length }) => `it has ${length} characters, not 15 or 18`,
  checksum: () => 'its last three characters do not fit the others: it was copied in part, or its case was changed',
  placeholder: () => 'it is a placeholder',
  address: () => 'it is no https address of a host on the internet',
  endpoint: () => 'it is no address of the Chat API, which ends in /chat',
  name: () => 'it is no developer name: a letter, then letters, digits and underscores',
  computed: () => 'the page computes it, so the code does not tell it'
};

/** A fault as half a sentence, to follow the text that has it. */
export function describeFault(fault: Fault): string {
  return (WORDS[fault.kind] as (of: Fault) => string)(fault);
}
