import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { DIRECTIONS } from './directions.ts';
import { templateUses } from './templates.ts';

const FEATURES = 'force-app/core/main';

const CIRCULAR: IForbiddenRuleType = { name: 'circular', severity: 'error', from: {}, to: { circular: true } };

/** The package and the handover module are deployed alone, so they import no other part of the repository. */
const BOUNDARIES: readonly IForbiddenRuleType[] = [
  ['force-app', 'handover|scripts|tests|bench'],
  ['handover', 'force-app|scripts|tests|bench']
].map(([from, to]) => ({
  name: `${from} is on its own`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: `^(?:${to})/` }
}));

const pathOf = (features: readonly string[]): string => `^${FEATURES}/(?:${features.join('|')})/`;

/** One rule for each feature: it imports itself and what its directions allow. A folder without directions imports nothing. */
const FEATURE_RULES: readonly IForbiddenRuleType[] = [
  ...Object.entries(DIRECTIONS).map(([feature, allowed]): IForbiddenRuleType => ({
    name: `${feature} uses ${allowed.length === 0 ? 'no other feature' : `only ${allowed.join(', ')}`}`,
    severity: 'error',
    from: { path: pathOf([feature]) },
    to: { path: `^${FEATURES}/`, pathNot: pathOf([feature, ...allowed]) }
  })),
  {
    name: 'its folder is not in directions.ts',
    severity: 'error',
    from: { path: `^${FEATURES}/`, pathNot: pathOf(Object.keys(DIRECTIONS)) },
    to: { path: `^${FEATURES}/` }
  }
];

/**
 * Checks imports, type-only ones included, and the components in templates: directions between features, boundaries of
 * what is deployed, and circular imports.
 * @param root the project's folder
 * @returns a line for each violation, sorted
 */
export async function dependencyViolations(root: string): Promise<string[]> {
  const [imports, templates] = await Promise.all([importViolations(root), templateViolations(root)]);
  return [...imports, ...templates].sort();
}

async function importViolations(root: string): Promise<string[]> {
  const tsConfig = extractTSConfig(join(root, 'tsconfig.json'));
  const { output } = await cruise(
    ['force-app', 'handover', 'scripts'],
    {
      baseDir: root,
      ruleSet: { forbidden: [CIRCULAR, ...BOUNDARIES, ...FEATURE_RULES] },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      // compiled JavaScript lies beside its source; tests may import anything
      exclude: { path: ['__tests__', '\\.js$', '\\.html$'] }
    },
    { extensions: ['.ts', '.d.ts'], alias: modulesOf(root, tsConfig.options.paths) },
    { tsConfig }
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to, cycle }) =>
    cycle
      ? `${from}: circular import through ${cycle.map(({ name }) => name).join(', ')}`
      : `${from}: imports ${to}, but ${rule.name}`
  );
}

/** Where the compiler finds `c/…`, as absolute paths. */
function modulesOf(root: string, paths: Readonly<Record<string, readonly string[]>> = {}): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(paths).map(([name, files]) => [name, files.map((file) => join(root, file))])
  );
}

async function templateViolations(root: string): Promise<string[]> {
  return (await templateUses(root))
    .filter(({ feature, bundleFeature }) => feature !== bundleFeature)
    .filter(({ feature, bundleFeature }) => !(DIRECTIONS[feature] ?? []).includes(bundleFeature))
    .map(({ template, feature, bundle, bundleFeature }) =>
      bundleFeature === ''
        ? `${template}: no component ${bundle}`
        : `${template}: uses ${bundle} of ${bundleFeature}, which ${feature} may not use`
    );
}
