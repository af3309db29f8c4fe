import type { OrgFeatures } from '../deploy/features.ts';
import { readApplications, readTabs, type Application, type CustomTab } from './applications.ts';
import { readBundles, type LwcBundle } from './bundles.ts';
import { componentFiles, componentName } from './files.ts';
import { readFlexiPages, type FlexiPage } from './flexiPages.ts';
import { readLabels } from './labels.ts';
import type { FieldsByName } from './fieldMetadata.ts';
import { readObjects } from './objects.ts';
import { readPermissionSets, type PermissionSet } from './permissionSets.ts';
import { readTranslations } from './translations.ts';
import { readTrustedSites, type TrustedSite } from './trustedSites.ts';
import { readOutApps, readVisualforcePages, type OutApp } from './visualforce.ts';

/** The deployed metadata that pages, permissions and records depend on. */
export interface OrgMetadata {
  readonly objects: ReadonlyMap<string, FieldsByName>;
  readonly labels: ReadonlyMap<string, string>;
  /** Translated labels, by Salesforce's language code. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly flexiPages: ReadonlyMap<string, FlexiPage>;
  readonly applications: ReadonlyMap<string, Application>;
  readonly tabs: ReadonlyMap<string, CustomTab>;
  readonly customPermissions: ReadonlySet<string>;
  readonly permissionSets: ReadonlyMap<string, PermissionSet>;
  readonly visualforcePages: ReadonlyMap<string, string>;
  readonly outApps: ReadonlyMap<string, OutApp>;
  readonly bundles: readonly LwcBundle[];
  readonly trustedSites: readonly TrustedSite[];
}

/**
 * Reads the metadata of an org.
 * @param tree folder in the Metadata API's format
 * @throws Error when a file is invalid
 */
export async function readOrgMetadata(tree: string, features: OrgFeatures): Promise<OrgMetadata> {
  return {
    objects: await readObjects(tree, features),
    labels: await readLabels(tree),
    translations: await readTranslations(tree),
    flexiPages: await readFlexiPages(tree),
    applications: await readApplications(tree),
    tabs: await readTabs(tree),
    customPermissions: new Set((await componentFiles(tree, 'customPermissions')).map(componentName)),
    permissionSets: await readPermissionSets(tree),
    visualforcePages: await readVisualforcePages(tree),
    outApps: await readOutApps(tree),
    bundles: await readBundles(tree),
    trustedSites: await readTrustedSites(tree)
  };
}
