import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { projectRoot } from '../org/project.ts';
import { remembered } from './remembered.ts';

/** Files of a component that import npm packages, and nothing else: the platform cannot, so the packages' code takes their place. */
const LIBRARY = /[\\/]lwc[\\/][^\\/]+[\\/](?:\w+L|l)ibrary\.ts$/;

/** Whether this file of a component stands for npm packages, by its name. */
export function isLibrary(file: string): boolean {
  return LIBRARY.test(file);
}

/**
 * Puts the code of the npm packages that a library file imports into one module, shortened, because a file of a
 * component has to stay under 128 KB. The packages' licences come first, as they demand. A package that several
 * libraries of a component need has a library of its own, `entitiesLibrary.ts` for `entities`, and is imported from there.
 * @param file the library's TypeScript source; packages are those of this repository, wherever the file lies
 * @throws esbuild's BuildFailure when something else is imported or a package cannot be found; Error for a package without a licence, or without a file
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

/** A library and the names of those beside it, as JSON, to its code: packages stay the same while a process runs. */
const bundled = remembered(async (library: string): Promise<string> => {
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
  return `${await notice(metafile)}\n${outputFiles[0]?.text ?? ''}`;
});

/** Leaves packages to the other libraries that stand for them. */
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

/** The licences of all packages whose code is in it, in a comment that tools keep. */
async function notice(metafile: Metafile): Promise<string> {
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
