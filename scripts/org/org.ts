import type { MetadataCheck } from './deploy/deployment.ts';
import { createStore, type MetadataStore, type StoreOptions } from './deploy/metadataStore.ts';
import type { FieldsByName } from './deployed/fieldMetadata.ts';
import { evaluateFormula, type FormulaValue } from './formula.ts';
import { checkValues, type FieldValue, type OrgRecord } from './records.ts';

/** The stand-in org: its metadata, settings and records. */
export interface Org extends MetadataStore {
  /**
   * Sets the values of the custom setting at org level.
   * @throws Error for a value that does not fit its field
   */
  saveSettings(values: Record<string, FormulaValue>): void;
  /** @throws Error for a value that does not fit its field */
  addRecord(record: OrgRecord): void;
  /** The record with this id of 15 or 18 characters. */
  findRecord(id: string): OrgRecord | undefined;
  /** All records of an object, oldest first. */
  recordsOf(apiName: string): OrgRecord[];
  /** The value of a field, null when it is blank. Formula fields are evaluated. */
  valueOf(record: OrgRecord, fieldName: string): FieldValue;
  /** The value of a reference such as `$Setup.Assistant_Settings__c.Source__c`, undefined for an unknown one. */
  setup(reference: string): FormulaValue | undefined;
}

export type OrgOptions = Pick<StoreOptions, 'features'> & Partial<StoreOptions>;

const SETTINGS_OBJECT = 'Assistant_Settings__c';
const noFields: FieldsByName = new Map();
const CASE_SENSITIVE_ID_LENGTH = 15;

/**
 * The metadata check of the project. It is imported on the first deployment, because it loads the TypeScript compiler.
 */
export const projectCheck: MetadataCheck = async (folder, installed) => {
  const { checkDeployed } = await import('../metadata/index.ts');
  return checkDeployed(folder, { installed });
};

/** Creates an empty org. Its deployments go through the project's metadata check, unless the options name another one. */
export async function createOrg({ features, check = projectCheck }: OrgOptions): Promise<Org> {
  return orgWith(await createStore({ features, check }));
}

/** Creates an org on the metadata of a store, without settings and records. */
export function orgWith(store: MetadataStore): Org {
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
