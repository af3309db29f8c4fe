import path from 'node:path';
import { rollup } from 'rollup';
import { buildApp } from '../../console/build/app.ts';
import { isStandIn, platformModules, vendorUrl } from '../../console/build/platform.ts';
import { lwcCompiler, minify, namespaceModules, replaceEnvironment, userLocale } from '../../console/build/plugins.ts';
import { scopedModules } from '../../console/build/scopedModules.ts';
import { inlineSourceMaps, typescriptModules } from '../../console/build/typescript.ts';
import { SYNTHETIC_SHADOW } from '../../console/build/vendor.ts';
import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';
import { projectRoot } from '../../org/project.ts';
import { pagesFolder, type Scripts } from './scripts.ts';

export interface ViewerBuild {
  /** The project's components in one script, and the stand-ins for platform modules in another. */
  readonly scripts: Scripts;
  /** URLs of the modules that an org loads before a record is opened, in order. */
  readonly platform: readonly string[];
}

/**
 * Compiles and minifies the components of the org, as an org does. The engine and the base components are external: they
 * come from the console's cached vendor build.
 */
export async function buildViewer(metadata: OrgMetadata, log: (line: string) => void): Promise<ViewerBuild> {
  const { vendor } = await buildApp(metadata, log);
  const urlOf = (id: string): string => vendorUrl(vendor.key, id);
  const bundle = await rollup({
    input: { viewer: path.join(pagesFolder, 'viewer.ts') },
    plugins: [
      userLocale,
      // an org compiles the labels of one language into the components
      scopedModules({ ...metadata, translations: new Map() }),
      platformModules(new Set()),
      inlineSourceMaps,
      typescriptModules,
      replaceEnvironment,
      lwcCompiler(projectRoot, namespaceModules(metadata.bundles), { sourcemap: false })
    ],
    onwarn: ({ code, message }) => {
      // recursive components import themselves through their templates
      if (code !== 'CIRCULAR_DEPENDENCY') {
        log(`Warning: ${message}`);
      }
    }
  });
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: (id) => (isStandIn(id) ? 'platform' : undefined),
    paths: urlOf,
    plugins: [minify]
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const outside = new Set(chunks.flatMap(({ imports }) => imports).filter((id) => id.startsWith('/')));
  return {
    scripts: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
    platform: [urlOf(SYNTHETIC_SHADOW), ...outside, '/scripts/platform.js']
  };
}
