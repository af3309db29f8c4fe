import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { projectRoot } from '../org/project.ts';
import { memoize } from './memoize.ts';

/** Source files that re-export npm packages. The platform cannot resolve npm packages, so their code is bundled. */
const LIBRARY = /[\\/]lwc[\\/][^\\/]+[\\/](?:\w+L|l)ibrary\.ts$/;

/** Whether a component's file re-exports npm packages, by its name. */
export function isLibrary(file: string): boolean {
  return LIBRARY.test(file);
}

/**
 * Bundles the npm packages of a library file into one minified module, which starts with the licences of the packages. It
 * is minified because the platform limits the files of a component to 128 KB. A package that several libraries of a
 * component need has its own library, for example `entitiesLibrary.ts` for `entities`, which the others import.
 * @param file TypeScript source of the library; it may be in a copy of the project, but packages come from this repository
 * @throws esbuild's BuildFailure for an import that cannot be resolved; Error for a package without a licence
 */
export async function bundleLibrary(file: string): Promise<string> {
  const folder = path.dirname(file);
  const [source, beside] = await Promise.all([readFile(file, 'utf8'), readdir(folder)]);
  return bundleLibraryText(file, source, beside);
}

/**
 * Bundles the text of a library file like `bundleLibrary`.
 * @param beside names of the files in its folder
 */
export async function bundleLibraryText(file: string, source: string, beside: readonly string[]): Promise<string> {
  const others = beside.filter(
    (name) => name !== path.basename(file) && isLibrary(path.join(path.dirname(file), name))
  );
  return bundled(JSON.stringify({ source, others }));
}

/** Bundles a library, from JSON with its source and the names of the other libraries in its folder. */
const bundled = memoize(async (library: string): Promise<string> => {
  const { source, others } = JSON.parse(library) as { source: string; others: string[] };
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, loader: 'ts', resolveDir: projectRoot },
    absWorkingDir: projectRoot,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    plugins: [sharedWith(others)],
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    metafile: true,
    write: false
  });
  return `${await licenceNotice(metafile)}\n${outputFiles[0]?.text ?? ''}`;
});

/** Imports packages from the other libraries that bundle them. */
function sharedWith(others: readonly string[]): Plugin {
  return {
    name: 'shared',
    setup(bundling) {
      bundling.onResolve({ filter: /^[a-z]/ }, ({ path: name }) => {
        const library = `${name.split('/')[0]}Library`;
        return others.includes(`${library}.ts`) ? { path: `./${library}`, external: true } : undefined;
      });
    }
  };
}

/**
 * The licences of all bundled packages, in a comment that minifiers keep.
 * @throws Error for a package without a licence file
 */
export async function licenceNotice(metafile: Metafile): Promise<string> {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  const folders = new Set(files.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []));
  const licences = await Promise.all([...folders].sort().map(licenceOf));
  return `/*!\n${licences.join('\n\n')}\n*/`;
}

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

async function licenceOf(folder: string): Promise<string> {
  const root = path.join(projectRoot, folder);
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = (await readdir(root)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) {
    throw new Error(`The package ${name} has no licence`);
  }
  const text = await readFile(path.join(root, file), 'utf8');
  return `${name} ${version}\n\n${text.replaceAll('*/', '* /').trim()}`;
}
