import type { Rule } from '../model/project.ts';
import { applications, packagedActivations } from './applications.ts';
import { aura } from './aura.ts';
import { bundles } from './bundles.ts';
import { apiVersions, components, featureNames } from './components.ts';
import { fields, objects } from './fields.ts';
import { fileSizes } from './fileSizes.ts';
import { grants } from './grants.ts';
import { imports } from './imports.ts';
import { labelTexts, labelUse } from './labels.ts';
import { pageComponents } from './pageComponents.ts';
import { pages } from './pages.ts';
import { permissionSets } from './permissionSets.ts';
import { schema } from './schema.ts';
import { secrets } from './secrets.ts';
import { tabs } from './tabs.ts';
import { completeTranslations, translations } from './translations.ts';
import { trustedSites } from './trustedSites.ts';
import { visualforce } from './visualforce.ts';

/** Rules for any set of components, for example the part of a project that is deployed to an org. */
export const RULES: readonly Rule[] = [
  ...[
    schema,
    components,
    featureNames,
    fields,
    objects,
    labelTexts,
    trustedSites,
    pages,
    pageComponents,
    applications,
    tabs
  ],
  ...[translations, permissionSets, bundles, imports, fileSizes, aura, visualforce, secrets]
];

/** Rules that need the whole project: everything is used, granted and translated, and nothing is bound to one org. */
export const PROJECT_RULES: readonly Rule[] = [
  grants,
  labelUse,
  completeTranslations,
  apiVersions,
  packagedActivations
];
