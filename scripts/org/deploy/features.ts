import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackageComponent } from './components.ts';
import type { Problem } from './result.ts';

/** The optional features of an org. */
export interface OrgFeatures {
  /** Chat (Live Agent), which is not available to new orgs. */
  readonly chat: boolean;
  /** Messaging for In-App and Web. */
  readonly messaging: boolean;
  /** Whether the Translation Workbench is enabled; true by default. */
  readonly translations?: boolean;
}

/** All features that the project's packages need. */
export const ALL_FEATURES: OrgFeatures = { chat: true, messaging: true };

/** Features that metadata names refer to. */
type NamedFeature = Exclude<keyof OrgFeatures, 'translations'>;

/** The names of each feature's components in metadata, with their prefix. */
const NAMES: Readonly<Record<NamedFeature, RegExp>> = {
  chat: /\b(standard-|runtime_service_liveagent:)?((?:LiveChat|LiveAgent)[A-Z]\w+|(?<=liveagent:)\w+)\b/g,
  messaging: /\b(standard-)?(Messaging(?:Channel|EndUser|Session)(?:[A-Z]\w+)?)\b/g
};

/** The type of component, in the Metadata API's terms, by the prefix of the name. */
const KINDS: Record<string, string> = {
  '': 'CustomObject',
  'standard-': 'CustomTab',
  'runtime_service_liveagent:': 'component'
};

/** Elements with text for people, in which names are not references. */
const PROSE_ELEMENTS = /<(description|label|masterLabel|inlineHelpText|comment)>[^<]*<\/\1>/g;

/** Types whose code may contain names of objects as strings, which the platform does not resolve. */
const CODE_TYPES = ['LightningComponentBundle', 'AuraDefinitionBundle'];

/**
 * The references of a component to features that the org lacks, with the Metadata API's messages.
 * @param folder the unzipped package
 */
export async function missingFeatures(
  folder: string,
  component: PackageComponent,
  features: OrgFeatures
): Promise<Problem[]> {
  if (component.type === 'Translations' && features.translations === false) {
    return [{ file: component.file, reason: 'Not available for deploy for this organization' }];
  }
  const missing = Object.entries(NAMES).filter(([feature]) => !features[feature as NamedFeature]);
  if (missing.length === 0 || CODE_TYPES.includes(component.type)) {
    return [];
  }
  // a missing file is reported as a problem of its own
  const content = await readFile(path.join(folder, component.file), 'utf8').catch(() => '');
  const texts = [component.file, content.replace(PROSE_ELEMENTS, '')];
  const reasons = missing.flatMap(([, names]) =>
    texts.flatMap((text) =>
      [...text.matchAll(names)].map(([name, kind = '']) => `no ${KINDS[kind]} named ${name} found`)
    )
  );
  return [...new Set(reasons)].map((reason) => ({ file: component.file, reason }));
}
