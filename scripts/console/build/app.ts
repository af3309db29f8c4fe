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
  files: Map<string, string>;
  vendor: VendorBuild;
}

/** The scripts that pages begin with: the console itself, and what a page outside of it creates components with. */
const ENTRIES = { main: 'main.js', lightningOut: 'lightningOut.js' } as const;

/** Before the names of all scripts of pages whose components run in the sandbox. */
const SANDBOXED = 'sandboxed-';

/** Path of a file of the console's build. */
export function appPath(file: string): string {
  return `/app/${file}`;
}

/** Path of the script that a page begins with. @param sandbox whether the components run in the sandbox */
export function entryPath(entry: keyof typeof ENTRIES, sandbox: boolean): string {
  return appPath(`${sandbox ? SANDBOXED : ''}${ENTRIES[entry]}`);
}

const consoleFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modulesFolder = path.join(consoleFolder, 'modules');

/** Folders whose files the scripts are made of, beside the org's components. */
export const ownSources = ['modules', 'platform'].map((folder) => path.join(consoleFolder, folder));

/**
 * Compiles the components that the org holds together with the console: once as modules of the page, and once as a
 * namespace for the sandbox.
 * @param log gets one line at a time: progress of a long build, and warnings
 * @throws RollupError, or the LWC compiler's error, when they do not compile
 */
export async function buildApp(metadata: OrgMetadata, log: (line: string) => void): Promise<AppBuild> {
  const used = new Set<string>();
  const warn = (warning: RollupLog): void => report(warning, log);
  const direct = await bundle(metadata, used, [packageComponents(metadata.bundles)], warn);
  const namespace = await compileNamespace(metadata);
  const sandboxed = await bundle(metadata, used, sandboxedComponents(namespace), warn);
  const vendor = await vendorBuild(used, () => log('Building the base components; this is done once …'));
  return {
    files: new Map([
      ...(await write(direct, vendor, '')),
      ...(await write(sandboxed, vendor, SANDBOXED)),
      ...(await sandboxScripts(namespace)),
      await lightningOutScript()
    ]),
    vendor
  };
}

function bundle(
  metadata: OrgMetadata,
  used: Set<string>,
  components: Plugin | Plugin[],
  onwarn: (warning: RollupLog) => void
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
    onwarn
  });
}

/** The scripts of a bundle by file name. */
async function write(bundled: RollupBuild, vendor: VendorBuild, prefix: string): Promise<[string, string][]> {
  const { output } = await bundled.generate({
    format: 'esm',
    sourcemap: true,
    entryFileNames: (chunk) => prefix + ENTRIES[chunk.name as keyof typeof ENTRIES],
    chunkFileNames: `${prefix}chunk-[name].js`,
    paths: (id) => (SANDBOX_FILES[id] === undefined ? vendorUrl(vendor.key, id) : appPath(SANDBOX_FILES[id]))
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
