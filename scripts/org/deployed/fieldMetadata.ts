/** The metadata of a field of an object. */
export interface FieldMetadata {
  apiName: string;
  label: string;
  /** Type of the Metadata API, such as Text or LongTextArea; `Id`, `Lookup` and `DateTime` for standard fields. */
  type: string;
  /** The maximum length, where the type has one. */
  length?: number;
  /** The formula of a formula field. */
  formula?: string;
  /** The relationship name of a lookup in field paths, such as Contact for ContactId. */
  relationship?: string;
  /** The child relationship name of a lookup. */
  childRelationship?: string;
  /** The object that a lookup refers to, if its name is not that of the relationship. */
  referenceTo?: string;
  /** Whether values have to be unique. */
  unique?: boolean;
}

export type FieldsByName = Map<string, FieldMetadata>;
