import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackageComponent } from './components.ts';
import type { Problem } from './result.ts';

/** What an org has been given beside the platform itself. */
export interface OrgFeatures {
  /** Chat (Live Agent), which new orgs cannot switch on any more. */
  readonly chat: boolean;
  /** Messaging for In-App and Web. */
  readonly messaging: boolean;
  /** Whether the Translation Workbench is on; it is unless told otherwise. */
  readonly translations?: boolean;
}

/** An org with everything that the project's packages need. */
export const ALL_FEATURES: OrgFeatures = { chat: true, messaging: true };

/** Features that come with names in metadata. */
type NamedFeature = Exclude<keyof OrgFeatures, 'translations'>;

/** How metadata names what comes with a feature, with what stands in front of a name. */
const NAMES: Readonly<Record<NamedFeature, RegExp>> = {
  chat: /\b(standard-|runtime_service_liveagent:)?((?:LiveChat|LiveAgent)[A-Z]\w+|(?<=liveagent:)\w+)\b/g,
  messaging: /\b(standard-)?(Messaging(?:Channel|EndUser|Session)(?:[A-Z]\w+)?)\b/g
};

/** What names in front of a name stand for, as the Metadata API calls it. */
const KINDS: Record<string, string> = {
  '': 'CustomObject',
  'standard-': 'CustomTab',
  'runtime_service_liveagent:': 'component'
};

/** Texts for people, which name nothing. */
const WORDS = /<(description|label|masterLabel|inlineHelpText|comment)>[^<]*<\/\1>/g;

/** Code names objects in strings, which the platform does not look up. */
const CODE_TYPES = ['LightningComponentBundle', 'AuraDefinitionBundle'];

/**
 * What a component names that the org does not have, as the Metadata API puts it.
 * @param folder the unpacked package
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
  // a manifest may name a file that is not there, which is another problem
  const content = await readFile(path.join(folder, component.file), 'utf8').catch(() => '');
  const texts = [component.file, content.replace(WORDS, '')];
  const reasons = missing.flatMap(([, names]) =>
    texts.flatMap((text) =>
      [...text.matchAll(names)].map(([name, kind = '']) => `no ${KINDS[kind]} named ${name} found`)
    )
  );
  return [...new Set(reasons)].map((reason) => ({ file: component.file, reason }));
}
