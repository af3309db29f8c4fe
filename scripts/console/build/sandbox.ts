import { createRequire } from 'node:module';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { rollup, type Plugin } from 'rollup';
import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';
import { projectRoot } from '../../org/project.ts';
import { PACKAGE_COMPONENTS, packageComponents, virtualModule } from './components.ts';
import { lwcCompiler, namespaceModules } from './plugins.ts';
import { inlineSourceMaps } from './typescript.ts';

/** The package's components as Salesforce evaluates them: one namespace, with the platform's modules passed in. */
export interface Namespace {
  /** Module that exports `dependencies` and a `factory` that takes them. The sandbox evaluates the factory's source text. */
  code: string;
  /** Names of the platform's modules that the components use. */
  dependencies: string[];
}

const LOCKER = '@locker/sandbox';
const SHARED = '@locker/shared';
const NAMESPACE = 'console/namespace';

/**
 * File names of modules that only pages with the sandbox load. They are not bundled with the console: the sandbox reads the
 * namespace as source text, and the sandbox itself has to be minified, because it runs in a debug mode otherwise.
 */
export const SANDBOX_FILES: Readonly<Record<string, string>> = {
  [NAMESPACE]: 'namespace-c.js',
  [LOCKER]: 'locker.js'
};

/** Modules that are passed to the namespace instead of compiled into it, including labels and permissions, as in an org. */
const PLATFORM = /^(lwc$|lightning\/|@salesforce\/)/;

/**
 * Compiles all components of the org to one namespace, with the compiler's transforms for Lightning Web Security.
 * @throws RollupError, or the LWC compiler's error, when something does not compile
 */
export async function compileNamespace({ bundles }: OrgMetadata): Promise<Namespace> {
  const compiled = await rollup({
    input: PACKAGE_COMPONENTS,
    external: PLATFORM,
    plugins: [
      packageComponents(bundles),
      inlineSourceMaps,
      lwcCompiler(projectRoot, namespaceModules(bundles), { sourcemap: false, sandboxed: true })
    ],
    // the build without the sandbox has reported the same warnings
    onwarn: () => undefined
  });
  const { output } = await compiled.generate({
    format: 'amd',
    interop: 'esModule',
    exports: 'default',
    inlineDynamicImports: true
  });
  await compiled.close();
  const [{ code, imports }] = output;
  return {
    code: `const define = (dependencies, factory) => ({ dependencies, factory });\nexport default ${code}`,
    dependencies: imports
  };
}

/** Resolves PACKAGE_COMPONENTS for pages with the sandbox: it evaluates the namespace in the sandbox. */
export function sandboxedComponents({ dependencies }: Namespace): Plugin[] {
  const imports = dependencies.map((name, index) => `import * as module${index} from ${JSON.stringify(name)};`);
  const entries = dependencies.map((name, index) => `[${JSON.stringify(name)}, module${index}]`);
  const code = [
    `import namespace from '${NAMESPACE}';`,
    `import { evaluateNamespace } from 'console/sandbox';`,
    ...imports,
    `export default evaluateNamespace(namespace, new Map([${entries.join(', ')}]));`
  ];
  return [externalFiles, virtualModule(PACKAGE_COMPONENTS, code.join('\n'))];
}

const externalFiles: Plugin = {
  name: 'external-files',
  resolveId: (id) => (Object.hasOwn(SANDBOX_FILES, id) ? { id, external: true } : null)
};

/** Generates the files in SANDBOX_FILES, by file name. */
export async function sandboxScripts({ code }: Namespace): Promise<[name: string, code: string][]> {
  return [
    [SANDBOX_FILES[NAMESPACE] ?? '', code],
    [SANDBOX_FILES[LOCKER] ?? '', await lockerScript()]
  ];
}

/**
 * Bundles the sandbox with all of its feature gates enabled, which orgs get release by release. The alias makes all of its
 * packages share one copy of the package that holds the gates.
 */
async function lockerScript(): Promise<string> {
  const resolveFromSandbox = createRequire(createRequire(import.meta.url).resolve(LOCKER));
  const contents = `
    import { LWS_DEFAULT_GATER_FEATURES, registerGaterEnabledFeatures } from '${SHARED}';
    registerGaterEnabledFeatures(LWS_DEFAULT_GATER_FEATURES);
    export { evaluateFunction, wrapDependency } from '${LOCKER}';`;
  const { outputFiles } = await bundle({
    stdin: { contents, resolveDir: projectRoot },
    alias: { [SHARED]: path.dirname(resolveFromSandbox.resolve(`${SHARED}/package.json`)) },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false
  });
  return outputFiles[0]?.text ?? '';
}
