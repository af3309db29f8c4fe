import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deployPackage, type MetadataCheck, type OrgTree } from './deploy/deployment.ts';
import type { OrgFeatures } from './deploy/features.ts';
import type { DeployResult } from './deploy/result.ts';
import type { FieldsByName } from './deployed/objects.ts';
import { readOrgMetadata, type OrgMetadata } from './deployed/orgMetadata.ts';
import { evaluateFormula, type FormulaValue } from './formula.ts';
import { projectRoot } from './project.ts';
import { checkValues, type FieldValue, type OrgRecord } from './records.ts';

export interface OrgOptions {
  readonly features: OrgFeatures;
  /** What the org checks a deployment with, the project's own check unless told otherwise. */
  readonly check?: MetadataCheck;
}

/** The project's own check; it brings a compiler along, which is loaded when it is needed. */
export const projectCheck: MetadataCheck = async (folder, installed) => {
  const { checkDeployed } = await import('../metadata/index.ts');
  return checkDeployed(folder, { installed });
};

export interface DeployOptions {
  /** Only try: the org stays as it is. */
  readonly checkOnly?: boolean;
  /** Components that the package does not have leave the org. */
  readonly replaceAll?: boolean;
}

/** The stand-in org: what was deployed to it, its settings and its records. */
export interface Org {
  /** What the org holds now. */
  readonly metadata: OrgMetadata;
  /** Deploys a package, all of it or nothing, once deployments before it are through. */
  deploy(zip: Buffer, how?: DeployOptions): Promise<DeployResult>;
  /** Sets the values of the custom setting at organisation level. Throws for a value that does not fit its field. */
  saveSettings(values: Record<string, FormulaValue>): void;
  /** Throws for a value that does not fit its field. */
  addRecord(record: OrgRecord): void;
  /** A record by its id of 15 or 18 characters. */
  findRecord(id: string): OrgRecord | undefined;
  /** The value of a field, formula fields evaluated; null when it is blank. */
  valueOf(record: OrgRecord, fieldName: string): FieldValue;
  /** The value of a reference such as `$Setup.Assistant_Settings__c.Source__c`, undefined for an unknown one. */
  setup(reference: string): FormulaValue | undefined;
  /** Removes the org's files. */
  close(): void;
}

const noFields: FieldsByName = new Map();
const EMPTY: OrgTree = { components: new Set() };
const SETTINGS_OBJECT = 'Assistant_Settings__c';
const CASE_SENSITIVE_ID_LENGTH = 15;
// below the repository, where the compiler finds the npm packages
const WORKSPACES = path.join(projectRoot, 'node_modules/.cache/assistant-history-org');

/** Makes an org to which nothing has been deployed yet. Its files go when it is closed or the process ends. */
export async function createOrg({ features, check = projectCheck }: OrgOptions): Promise<Org> {
  mkdirSync(WORKSPACES, { recursive: true });
  const workspace = mkdtempSync(path.join(WORKSPACES, 'org-'));
  // an org ignores nothing, whatever the project around ignores
  writeFileSync(path.join(workspace, '.forceignore'), '');
  const close = (): void => rmSync(workspace, { recursive: true, force: true });
  process.once('exit', close);
  let tree: OrgTree = EMPTY;
  let outdated: string | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let metadata = await readOrgMetadata(workspace, features);
  const data = dataOf(() => metadata);
  const change = async (
    zip: Buffer,
    { checkOnly = false, replaceAll = false }: DeployOptions
  ): Promise<DeployResult> => {
    const before = replaceAll ? EMPTY : tree;
    const { result, tree: next } = await deployPackage(zip, before, { features, check, checkOnly, workspace });
    if (next?.folder !== undefined) {
      metadata = await readOrgMetadata(next.folder, features);
      // whoever works with what was there a moment ago still finds its files
      if (outdated !== undefined) {
        rmSync(outdated, { recursive: true });
      }
      outdated = tree.folder;
      tree = next;
    }
    return result;
  };
  return {
    get metadata() {
      return metadata;
    },
    deploy(zip, how = {}) {
      const deployment = last.then(() => change(zip, how));
      last = deployment.catch(() => undefined);
      return deployment;
    },
    ...data,
    close() {
      process.off('exit', close);
      close();
    }
  };
}

/** Settings and records, in terms of whatever the org holds at the time. */
function dataOf(
  metadata: () => OrgMetadata
): Pick<Org, 'saveSettings' | 'addRecord' | 'findRecord' | 'valueOf' | 'setup'> {
  const records = new Map<string, OrgRecord>();
  let settings: Record<string, FormulaValue> = {};
  const fieldsOf = (name: string): FieldsByName => metadata().objects.get(name) ?? noFields;
  const setup = (reference: string): FormulaValue | undefined => {
    const [scope, object, field = ''] = reference.split('.');
    const known = scope === '$Setup' && object === SETTINGS_OBJECT && fieldsOf(object).has(field);
    return known ? (settings[field] ?? null) : undefined;
  };
  return {
    setup,
    saveSettings(values) {
      checkValues(SETTINGS_OBJECT, values, fieldsOf(SETTINGS_OBJECT));
      settings = values;
    },
    addRecord(record) {
      checkValues(record.id, record.fields, fieldsOf(record.apiName));
      records.set(shortId(record.id), record);
    },
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
