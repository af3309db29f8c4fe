import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type OutputAsset, type OutputChunk, type RollupLog } from 'rollup';
import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';
import { projectRoot } from '../../org/project.ts';
import { packageComponents } from './components.ts';
import { lightningOutScript } from './lightningOut.ts';
import { platformModules, vendorUrl } from './platform.ts';
import { environment, lwcCompiler, userLocale } from './plugins.ts';
import { scopedModules } from './scopedModules.ts';
import { inlineMaps, typescriptModules } from './typescript.ts';
import { vendorBuild, type VendorBuild } from './vendor.ts';

/** What pages load: scripts with their source maps by file name, and the build of the platform's modules. */
export interface AppBuild {
  files: Map<string, string>;
  vendor: VendorBuild;
}

/** The scripts that pages begin with: the console itself, and what a page outside of it creates components with. */
export const ENTRIES = { main: 'main.js', lightningOut: 'lightningOut.js' } as const;

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
  const bundle = await rollup({
    input: { main: path.join(modulesFolder, 'main.ts'), lightningOut: path.join(modulesFolder, 'lightningOut.ts') },
    plugins: [
      packageComponents(metadata.bundles),
      userLocale,
      scopedModules(metadata),
      platformModules(used),
      inlineMaps,
      typescriptModules,
      environment,
      lwcCompiler(
        projectRoot,
        [...metadata.bundles.map(({ name, file }) => ({ name: `c/${name}`, path: file })), { dir: modulesFolder }],
        true
      )
    ],
    onwarn: (warning) => report(warning, log)
  });
  const vendor = await vendorBuild(used, () => log('Building the base components; this is done once …'));
  const { output } = await bundle.generate({
    format: 'esm',
    sourcemap: true,
    entryFileNames: (chunk) => ENTRIES[chunk.name as keyof typeof ENTRIES],
    chunkFileNames: 'chunk-[name].js',
    paths: (id) => vendorUrl(vendor.key, id)
  });
  await bundle.close();
  const files = new Map(output.map((file) => [file.fileName, textOf(file)]));
  return { files: files.set(...(await lightningOutScript())), vendor };
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
