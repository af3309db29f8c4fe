/** Reason why a text is not a valid value. */
export type Fault =
  /** An id consists of letters and digits. */
  | { readonly kind: 'characters' }
  /** An id of another object. */
  | { readonly kind: 'prefix'; readonly expected: string }
  /** An id has 15 or 18 characters. */
  | { readonly kind: 'length'; readonly length: number }
  /** The last three of 18 characters do not match the others. */
  | { readonly kind: 'checksum' }
  /** A placeholder, such as 572xxxxxxxxxxxx. */
  | { readonly kind: 'placeholder' }
  /** Not an https URL of a public host. */
  | { readonly kind: 'address' }
  /** An https URL that is not an endpoint of the Chat API. */
  | { readonly kind: 'endpoint' }
  /** Not a developer name. */
  | { readonly kind: 'name' }
  /** The page computes the value, so the code does not contain it. */
  | { readonly kind: 'computed' };

type Descriptions = { readonly [Kind in Fault['kind']]: (fault: Extract<Fault, { kind: Kind }>) => string };

const DESCRIPTIONS: Descriptions = {
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

/** Describes a fault as a clause whose subject is the faulty text. */
export function describeFault(fault: Fault): string {
  return (DESCRIPTIONS[fault.kind] as (of: Fault) => string)(fault);
}
