/** API name of the object for saved conversations. See docs/adr/0016-saving.md. */
export const SAVED_OBJECT = 'Assistant_Transcript__c';

/** Child relationship name of the lookup fields to all record objects. */
export const SAVED_RELATIONSHIP = 'Assistant_Transcripts__r';

/** Fields that contain the parts of the text, in order. */
export const BODY_FIELDS: readonly string[] = Array.from({ length: 8 }, (_, index) => `Body_${index + 1}__c`);

const qualified = (name: string) => `${SAVED_OBJECT}.${name}`;

const METADATA_FIELDS = ['Message_Count__c', 'Part_Count__c', 'Text_Length__c', 'Checksum__c'];

/** Qualified API names of the fields of a SavedHeader. */
export const SAVED_HEADER_FIELDS: readonly string[] = [...METADATA_FIELDS, 'LastModifiedDate'].map(qualified);

/** Qualified API names of the fields that `parseSavedRecord` reads. */
export const SAVED_TEXT_FIELDS: readonly string[] = [...METADATA_FIELDS, ...BODY_FIELDS].map(qualified);

/**
 * API name of the lookup field to an object: the name of the object with the suffix `__c`, which custom objects have
 * already.
 */
export function lookupFieldOf(objectApiName: string): string {
  return objectApiName.endsWith('__c') ? objectApiName : `${objectApiName}__c`;
}
