import { createRequire } from 'node:module';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { rollup, type Plugin } from 'rollup';
import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';
import { projectRoot } from '../../org/project.ts';
import { madeModule, PACKAGE_COMPONENTS, packageComponents } from './components.ts';
import { lwcCompiler, namespaceModules } from './plugins.ts';
import { inlineMaps } from './typescript.ts';

/** The package's components as Salesforce evaluates them: a namespace of their own, cut off from the platform's modules. */
export interface Namespace {
  /** A module that exports `dependencies` and the `factory` that takes them, which the sandbox evaluates by its text. */
  code: string;
  /** Names of the platform's modules that it uses. */
  dependencies: string[];
}

const LOCKER = '@locker/sandbox';
const SHARED = '@locker/shared';
const NAMESPACE = 'console/namespace';

/**
 * Files of modules that only pages with a sandbox load. Neither may be bundled: the namespace is source text, and the
 * sandbox is minified, as an org serves it; unminified it runs in a debug mode of its own.
 */
export const SANDBOX_FILES: Readonly<Record<string, string>> = {
  [NAMESPACE]: 'namespace-c.js',
  [LOCKER]: 'locker.js'
};

/** What a namespace does not contain, but is handed. Labels and permissions are among it, as in an org. */
const PLATFORM = /^(lwc$|lightning\/|@salesforce\/)/;

/**
 * Compiles all components of the org to one namespace, with the compiler's transforms for Lightning Web Security.
 * @throws RollupError, or the LWC compiler's error, when they do not compile
 */
export async function compileNamespace({ bundles }: OrgMetadata): Promise<Namespace> {
  const compiled = await rollup({
    input: PACKAGE_COMPONENTS,
    external: PLATFORM,
    plugins: [
      packageComponents(bundles),
      inlineMaps,
      lwcCompiler(projectRoot, namespaceModules(bundles), { sourcemap: false, sandboxed: true })
    ],
    // the build without a sandbox has told them
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

/**
 * The module of the components as a page with a sandbox has it: what the sandbox made of the namespace, out of the
 * platform's modules that the page itself uses.
 */
export function sandboxedComponents({ dependencies }: Namespace): Plugin[] {
  const imports = dependencies.map((name, index) => `import * as module${index} from ${JSON.stringify(name)};`);
  const entries = dependencies.map((name, index) => `[${JSON.stringify(name)}, module${index}]`);
  const code = [
    `import namespace from '${NAMESPACE}';`,
    `import { evaluateNamespace } from 'console/sandbox';`,
    ...imports,
    `export default evaluateNamespace(namespace, new Map([${entries.join(', ')}]));`
  ];
  return [ownFiles, madeModule(PACKAGE_COMPONENTS, code.join('\n'))];
}

const ownFiles: Plugin = {
  name: 'own-files',
  resolveId: (id) => (Object.hasOwn(SANDBOX_FILES, id) ? { id, external: true } : null)
};

/** What pages with a sandbox load beside their script, by file name. */
export async function sandboxScripts({ code }: Namespace): Promise<[name: string, code: string][]> {
  return [
    [SANDBOX_FILES[NAMESPACE] ?? '', code],
    [SANDBOX_FILES[LOCKER] ?? '', await lockerScript()]
  ];
}

/**
 * The sandbox with all the changes switched on that its makers test with, which orgs get release by release. Its packages
 * bring several copies of the one that holds the switches, and need to have it in common.
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
