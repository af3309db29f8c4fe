import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type OutputAsset, type OutputChunk, type Plugin, type RollupBuild, type RollupLog } from 'rollup';
import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';
import { projectRoot } from '../../org/project.ts';
import { packageComponents } from './components.ts';
import { lightningOutScript } from './lightningOut.ts';
import { platformModules, vendorUrl } from './platform.ts';
import { lwcCompiler, namespaceModules, replaceEnvironment, userLocale } from './plugins.ts';
import { compileNamespace, SANDBOX_FILES, sandboxedComponents, sandboxScripts } from './sandbox.ts';
import { scopedModules } from './scopedModules.ts';
import { inlineSourceMaps, typescriptModules } from './typescript.ts';
import { vendorBuild, type VendorBuild } from './vendor.ts';

/** The files that pages load. */
export interface AppBuild {
  /** Scripts and source maps, by file name. */
  files: ReadonlyMap<string, string>;
  /** The same for pages whose components run in the sandbox; built on the first call. */
  sandboxFiles: () => Promise<ReadonlyMap<string, string>>;
  /** The LWC engine and the base components. */
  vendor: VendorBuild;
}

/** Entry scripts: the console, and Lightning Out for Visualforce pages. */
const ENTRIES = { main: 'main.js', lightningOut: 'lightningOut.js' } as const;

/** URL path of a file of the build. @param sandbox whether the page runs components in the sandbox */
export function appPath(file: string, sandbox = false): string {
  return `/app/${sandbox ? 'sandbox/' : ''}${file}`;
}

/** URL path of an entry script. */
export function entryPath(entry: keyof typeof ENTRIES, sandbox: boolean): string {
  return appPath(ENTRIES[entry], sandbox);
}

const consoleFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modulesFolder = path.join(consoleFolder, 'modules');

/** Folders of the console's own source files. */
export const consoleSources = ['modules', 'platform'].map((folder) => path.join(consoleFolder, folder));

/**
 * Compiles the console together with the components of the org.
 * @param log gets progress and warnings, one block of text at a time
 * @throws RollupError, or the LWC compiler's error, when something does not compile
 */
export async function buildApp(metadata: OrgMetadata, log: (text: string) => void): Promise<AppBuild> {
  const used = new Set<string>();
  const bundled = await bundle(metadata, used, [packageComponents(metadata.bundles)], log);
  const vendor = await vendorBuild(used, () => log('Building the base components; this is done once …'));
  const files = new Map([...(await generate(bundled, vendor)), await lightningOutScript()]);
  let sandboxFiles: Promise<ReadonlyMap<string, string>> | undefined;
  return { files, sandboxFiles: () => (sandboxFiles ??= buildSandboxed(metadata, vendor, log)), vendor };
}

/** Compiles the components to a namespace that the sandbox evaluates, and the console without them. */
async function buildSandboxed(
  metadata: OrgMetadata,
  vendor: VendorBuild,
  log: (text: string) => void
): Promise<ReadonlyMap<string, string>> {
  const namespace = await compileNamespace(metadata);
  const bundled = await bundle(metadata, new Set(), sandboxedComponents(namespace), log);
  return new Map([...(await generate(bundled, vendor)), ...(await sandboxScripts(namespace))]);
}

function bundle(
  metadata: OrgMetadata,
  used: Set<string>,
  components: Plugin[],
  log: (text: string) => void
): Promise<RollupBuild> {
  return rollup({
    input: { main: path.join(modulesFolder, 'main.ts'), lightningOut: path.join(modulesFolder, 'lightningOut.ts') },
    plugins: [
      components,
      userLocale,
      scopedModules(metadata),
      platformModules(used),
      inlineSourceMaps,
      typescriptModules,
      replaceEnvironment,
      lwcCompiler(projectRoot, [...namespaceModules(metadata.bundles), { dir: modulesFolder }], { sourcemap: true })
    ],
    onwarn: (warning) => handleWarning(warning, log)
  });
}

/** Generates the scripts of a bundle, by file name. */
async function generate(bundled: RollupBuild, vendor: VendorBuild): Promise<[string, string][]> {
  const { output } = await bundled.generate({
    format: 'esm',
    sourcemap: true,
    entryFileNames: (chunk) => ENTRIES[chunk.name as keyof typeof ENTRIES],
    chunkFileNames: 'chunk-[name].js',
    paths: (id) => (SANDBOX_FILES[id] === undefined ? vendorUrl(vendor.key, id) : appPath(SANDBOX_FILES[id], true))
  });
  await bundled.close();
  return output.map((file) => [file.fileName, textOf(file)]);
}

function textOf(file: OutputChunk | OutputAsset): string {
  return file.type === 'chunk' ? file.code : String(file.source);
}

function handleWarning(warning: RollupLog, log: (text: string) => void): void {
  if (warning.code === 'UNRESOLVED_IMPORT') {
    throw Object.assign(new Error(warning.message), { loc: warning.loc });
  }
  // recursive components import themselves through their templates
  if (warning.code !== 'CIRCULAR_DEPENDENCY') {
    log(`Warning: ${warning.message}`);
  }
}
