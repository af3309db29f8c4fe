import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type OutputAsset, type OutputChunk, type Plugin, type RollupBuild, type RollupLog } from 'rollup';
import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';
import { projectRoot } from '../../org/project.ts';
import { packageComponents } from './components.ts';
import { lightningOutScript } from './lightningOut.ts';
import { platformModules, vendorUrl } from './platform.ts';
import { environment, lwcCompiler, namespaceModules, userLocale } from './plugins.ts';
import { compileNamespace, SANDBOX_FILES, sandboxedComponents, sandboxScripts } from './sandbox.ts';
import { scopedModules } from './scopedModules.ts';
import { inlineMaps, typescriptModules } from './typescript.ts';
import { vendorBuild, type VendorBuild } from './vendor.ts';

/** What pages load: scripts with their source maps by file name, and the build of the platform's modules. */
export interface AppBuild {
  files: ReadonlyMap<string, string>;
  /** The same for pages whose components run in the sandbox; compiled when the first of them asks for it. */
  sandboxFiles: () => Promise<ReadonlyMap<string, string>>;
  vendor: VendorBuild;
}

/** The scripts that pages begin with: the console itself, and what a page outside of it creates components with. */
const ENTRIES = { main: 'main.js', lightningOut: 'lightningOut.js' } as const;

/** Path of a file of the console's build. @param sandbox whether it is for a page with the sandbox */
export function appPath(file: string, sandbox = false): string {
  return `/app/${sandbox ? 'sandbox/' : ''}${file}`;
}

/** Path of the script that a page begins with. */
export function entryPath(entry: keyof typeof ENTRIES, sandbox: boolean): string {
  return appPath(ENTRIES[entry], sandbox);
}

const consoleFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modulesFolder = path.join(consoleFolder, 'modules');

/** Folders whose files the scripts are made of, beside the org's components. */
export const ownSources = ['modules', 'platform'].map((folder) => path.join(consoleFolder, folder));

/**
 * Compiles the components that the org holds together with the console.
 * @param log gets one line at a time: progress of a long build, and warnings
 * @throws RollupError, or the LWC compiler's error, when they do not compile
 */
export async function buildApp(metadata: OrgMetadata, log: (line: string) => void): Promise<AppBuild> {
  const used = new Set<string>();
  const bundled = await bundle(metadata, used, [packageComponents(metadata.bundles)], log);
  const vendor = await vendorBuild(used, () => log('Building the base components; this is done once …'));
  const files = new Map([...(await write(bundled, vendor)), await lightningOutScript()]);
  let sandboxFiles: Promise<ReadonlyMap<string, string>> | undefined;
  return { files, sandboxFiles: () => (sandboxFiles ??= buildSandboxed(metadata, vendor, log)), vendor };
}

/** The components as a namespace for the sandbox, and the console with what the sandbox makes of it. */
async function buildSandboxed(
  metadata: OrgMetadata,
  vendor: VendorBuild,
  log: (line: string) => void
): Promise<ReadonlyMap<string, string>> {
  const namespace = await compileNamespace(metadata);
  const bundled = await bundle(metadata, new Set(), sandboxedComponents(namespace), log);
  return new Map([...(await write(bundled, vendor)), ...(await sandboxScripts(namespace))]);
}

function bundle(
  metadata: OrgMetadata,
  used: Set<string>,
  components: Plugin[],
  log: (line: string) => void
): Promise<RollupBuild> {
  return rollup({
    input: { main: path.join(modulesFolder, 'main.ts'), lightningOut: path.join(modulesFolder, 'lightningOut.ts') },
    plugins: [
      components,
      userLocale,
      scopedModules(metadata),
      platformModules(used),
      inlineMaps,
      typescriptModules,
      environment,
      lwcCompiler(projectRoot, [...namespaceModules(metadata.bundles), { dir: modulesFolder }], { sourcemap: true })
    ],
    onwarn: (warning) => report(warning, log)
  });
}

/** The scripts of a bundle by file name. */
async function write(bundled: RollupBuild, vendor: VendorBuild): Promise<[string, string][]> {
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

function report(warning: RollupLog, log: (line: string) => void): void {
  if (warning.code === 'UNRESOLVED_IMPORT') {
    throw Object.assign(new Error(warning.message), { loc: warning.loc });
  }
  // a template that shows its own component (a part within a part) is a circle by nature
  if (warning.code !== 'CIRCULAR_DEPENDENCY') {
    log(`Warning: ${warning.message}`);
  }
}
