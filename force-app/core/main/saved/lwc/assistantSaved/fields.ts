/** API names of the saved conversation. The lookup to its record is named after the record's object, see docs/adr/0016-saving.md. */
export const SAVED_OBJECT = 'Assistant_Transcript__c';

/** What the lookups of all objects call the list of saved conversations. */
export const SAVED_RELATIONSHIP = 'Assistant_Transcripts__r';

/** Fields in which the text stands, in their order. */
export const BODY_FIELDS: readonly string[] = Array.from({ length: 8 }, (_, index) => `Body_${index + 1}__c`);

const qualified = (name: string) => `${SAVED_OBJECT}.${name}`;

const FACTS = ['Message_Count__c', 'Part_Count__c', 'Text_Length__c', 'Checksum__c'];

/** Qualified names of the fields that tell what is saved, without the text. */
export const SAVED_HEADER_FIELDS: readonly string[] = [...FACTS, 'LastModifiedDate'].map(qualified);

/** Qualified names of the fields that are needed to read the text. */
export const SAVED_TEXT_FIELDS: readonly string[] = [...FACTS, ...BODY_FIELDS].map(qualified);

/** Name of the lookup to records of an object. A custom object's name has its suffix already. */
export function lookupTo(objectApiName: string): string {
  return objectApiName.endsWith('__c') ? objectApiName : `${objectApiName}__c`;
}
