import type { MetadataCheck } from './deploy/deployment.ts';
import { createStore, type MetadataStore, type StoreOptions } from './deploy/store.ts';
import type { FieldsByName } from './deployed/objects.ts';
import { evaluateFormula, type FormulaValue } from './formula.ts';
import { checkValues, type FieldValue, type OrgRecord } from './records.ts';

/** The stand-in org: what was deployed to it, its settings and its records. */
export interface Org extends MetadataStore {
  /** Sets the values of the custom setting at organisation level. Throws for a value that does not fit its field. */
  saveSettings(values: Record<string, FormulaValue>): void;
  /** Throws for a value that does not fit its field. */
  addRecord(record: OrgRecord): void;
  /** A record by its id of 15 or 18 characters. */
  findRecord(id: string): OrgRecord | undefined;
  /** All records of an object, oldest first. */
  recordsOf(apiName: string): OrgRecord[];
  /** The value of a field, formula fields evaluated; null when it is blank. */
  valueOf(record: OrgRecord, fieldName: string): FieldValue;
  /** The value of a reference such as `$Setup.Assistant_Settings__c.Source__c`, undefined for an unknown one. */
  setup(reference: string): FormulaValue | undefined;
}

export type OrgOptions = Pick<StoreOptions, 'features'> & Partial<StoreOptions>;

const SETTINGS_OBJECT = 'Assistant_Settings__c';
const noFields: FieldsByName = new Map();
const CASE_SENSITIVE_ID_LENGTH = 15;

/** The project's own check; it brings a compiler along, which is loaded when it is needed. */
export const projectCheck: MetadataCheck = async (folder, installed) => {
  const { checkDeployed } = await import('../metadata/index.ts');
  return checkDeployed(folder, { installed });
};

/** Makes an org to which nothing has been deployed yet. Deployments go through the project's check unless told otherwise. */
export async function createOrg({ features, check = projectCheck }: OrgOptions): Promise<Org> {
  const store = await createStore({ features, check });
  const records = new Map<string, OrgRecord>();
  let settings: Record<string, FormulaValue> = {};

  function fieldsOf(name: string): FieldsByName {
    return store.metadata.objects.get(name) ?? noFields;
  }

  function setup(reference: string): FormulaValue | undefined {
    const [scope, object, field = ''] = reference.split('.');
    const known = scope === '$Setup' && object === SETTINGS_OBJECT && fieldsOf(object).has(field);
    return known ? (settings[field] ?? null) : undefined;
  }

  return {
    get metadata() {
      return store.metadata;
    },
    deploy: (zip, how) => store.deploy(zip, how),
    close: () => store.close(),
    setup,
    saveSettings(values) {
      checkValues(SETTINGS_OBJECT, values, fieldsOf(SETTINGS_OBJECT));
      settings = values;
    },
    addRecord(record) {
      checkValues(record.id, record.fields, fieldsOf(record.apiName));
      records.set(shortId(record.id), record);
      Object.values(record.parents).forEach((parent) => records.set(shortId(parent.id), parent));
    },
    recordsOf: (apiName) => [...records.values()].filter((record) => record.apiName === apiName),
    findRecord: (id) => records.get(shortId(id)),
    valueOf(record, fieldName) {
      const formula = fieldsOf(record.apiName).get(fieldName)?.formula;
      return formula === undefined ? (record.fields[fieldName] ?? null) : evaluateFormula(formula, setup) || null;
    }
  };
}

function shortId(id: string): string {
  return id.slice(0, CASE_SENSITIVE_ID_LENGTH);
}
