import path from 'node:path';
import { rollup } from 'rollup';
import { buildApp } from '../../console/build/app.ts';
import { isStandIn, platformModules, vendorUrl } from '../../console/build/platform.ts';
import { environment, lwcCompiler, minify, userLocale } from '../../console/build/plugins.ts';
import { scopedModules } from '../../console/build/scopedModules.ts';
import { inlineMaps, typescriptModules } from '../../console/build/typescript.ts';
import { SYNTHETIC_SHADOW } from '../../console/build/vendor.ts';
import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';
import { projectRoot } from '../../org/project.ts';
import { pagesFolder, type Scripts } from './scripts.ts';

export interface ViewerBuild {
  /** The project's own components in one script, and what stands in for the platform's modules in another. */
  readonly scripts: Scripts;
  /** Addresses of what an org has loaded before a record is opened, in the order of loading. */
  readonly platform: readonly string[];
}

/**
 * Compiles the components that the org holds, minified as an org serves them. The platform's modules stay outside: they
 * come from the console's build, which keeps them for the next time.
 */
export async function buildViewer(metadata: OrgMetadata, log: (line: string) => void): Promise<ViewerBuild> {
  const { vendor } = await buildApp(metadata, log);
  const urlOf = (id: string): string => vendorUrl(vendor.key, id);
  const bundle = await rollup({
    input: { viewer: path.join(pagesFolder, 'viewer.ts') },
    plugins: [
      userLocale,
      // an org compiles the labels of one language in
      scopedModules({ ...metadata, translations: new Map() }),
      platformModules(new Set()),
      inlineMaps,
      typescriptModules,
      environment,
      lwcCompiler(
        projectRoot,
        metadata.bundles.map(({ name, file }) => ({ name: `c/${name}`, path: file })),
        { sourcemap: false }
      )
    ],
    onwarn: ({ code, message }) => {
      // a template that shows its own component (a part within a part) is a circle by nature
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
