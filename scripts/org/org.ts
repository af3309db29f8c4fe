import { readFields, type FieldsByName } from './fields.ts';
import { evaluateFormula, type FormulaValue } from './formula.ts';
import { checkValues, type FieldValue, type OrgRecord } from './records.ts';

/** The user whose locale and time zone the org formats values for. */
export interface OrgUser {
  locale: string;
  timeZone: string;
}

export interface OrgOptions {
  /** Values of the custom setting Assistant_Settings__c at organisation level. */
  settings: Record<string, FormulaValue>;
  user: OrgUser;
  /** Fields, as `Object.Field`, that field-level security hides from the user. */
  hiddenFields?: string[];
  /** Repository folder to read the metadata from. */
  root?: string;
}

/** The stand-in org: metadata, settings and records. */
export interface Org {
  user: OrgUser;
  /** Fields of an object; none for an object that the org does not have. */
  fieldsOf(objectApiName: string): FieldsByName;
  /** Whether the object has the field, and the user may see it. */
  isVisible(objectApiName: string, fieldName: string): boolean;
  addRecord(record: OrgRecord): void;
  /** A record by its id of 15 or 18 characters. */
  findRecord(id: string): OrgRecord | undefined;
  /** The value of a field, formula fields evaluated; null when it is blank. */
  valueOf(record: OrgRecord, fieldName: string): FieldValue;
}

const SETTINGS_OBJECT = 'Assistant_Settings__c';
const OBJECTS = ['LiveChatTranscript', 'Contact', 'Account', 'Lead', 'Case', SETTINGS_OBJECT];
const noFields: FieldsByName = new Map();
const CASE_SENSITIVE_ID_LENGTH = 15;

/**
 * Makes an org from the package's own metadata, without records.
 * @throws when the metadata cannot be read or a setting does not fit its field
 */
export async function createOrg(options: OrgOptions): Promise<Org> {
  const objects = await readObjects(options.root);
  const hidden = new Set(options.hiddenFields);
  const settingsFields = objects.get(SETTINGS_OBJECT) ?? noFields;
  checkValues(SETTINGS_OBJECT, options.settings, settingsFields);
  const records = new Map<string, OrgRecord>();
  const setup = (reference: string): FormulaValue | undefined => {
    const [scope, object, field = ''] = reference.split('.');
    const known = scope === '$Setup' && object === SETTINGS_OBJECT && settingsFields.has(field);
    return known ? (options.settings[field] ?? null) : undefined;
  };
  return {
    user: options.user,
    isVisible: (objectApiName, fieldName) =>
      (objects.get(objectApiName)?.has(fieldName) ?? false) && !hidden.has(`${objectApiName}.${fieldName}`),
    fieldsOf: (objectApiName) => objects.get(objectApiName) ?? noFields,
    addRecord(record) {
      checkValues(record.id, record.fields, objects.get(record.apiName) ?? noFields);
      records.set(shortId(record.id), record);
    },
    findRecord: (id) => records.get(shortId(id)),
    valueOf(record, fieldName) {
      const formula = objects.get(record.apiName)?.get(fieldName)?.formula;
      return formula === undefined ? (record.fields[fieldName] ?? null) : evaluateFormula(formula, setup) || null;
    }
  };
}

async function readObjects(root: string | undefined): Promise<Map<string, FieldsByName>> {
  const objects = new Map<string, FieldsByName>();
  for (const apiName of OBJECTS) {
    objects.set(apiName, await readFields(apiName, root));
  }
  return objects;
}

function shortId(id: string): string {
  return id.slice(0, CASE_SENSITIVE_ID_LENGTH);
}
