import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { ComponentSet, MetadataConverter, NodeFSTreeContainer } from '@salesforce/source-deploy-retrieve';
import { bundleLibrary, isLibrary } from '../../lib/libraries.ts';
import { filesBelow, packageDirectories } from '../../org/project.ts';
import { stripTypes, withInlineSourceMap } from './typescript.ts';

const TYPESCRIPT = /[\\/]lwc[\\/](?!.*__(?:tests|mocks)__).*(?<!\.d)\.ts$/;

/**
 * Creates the package that the sf CLI would deploy. Components are compiled from their current TypeScript sources; emitted
 * JavaScript beside the sources is ignored.
 * @param root folder with sfdx-project.json
 * @returns a zip file in the Metadata API's format
 * @throws Error when a source cannot be read or has a syntax error
 */
export async function packageProject(root: string): Promise<Buffer> {
  const directories = await packageDirectories(root);
  const tree = new CompiledTree(await compileSources(directories));
  const components = ComponentSet.fromSource({ fsPaths: directories, tree });
  const { zipBuffer } = await new MetadataConverter().convert(components, 'metadata', { type: 'zip' });
  if (!zipBuffer) {
    throw new Error('There is nothing to deploy');
  }
  return zipBuffer;
}

/** Compiled JavaScript, by the path at which `npm run build` would write it. */
async function compileSources(directories: string[]): Promise<Map<string, string>> {
  const files = (await Promise.all(directories.map(filesBelow))).flat().filter((file) => TYPESCRIPT.test(file));
  const compiled = await Promise.all(
    files.map(async (file) => [file.replace(/\.ts$/, '.js'), await compileSource(file)] as const)
  );
  return new Map(compiled);
}

async function compileSource(file: string): Promise<string> {
  return isLibrary(file)
    ? bundleLibrary(file)
    : withInlineSourceMap(await stripTypes(await readFile(file, 'utf8'), file));
}

/** The file system, with compiled components in place of the JavaScript that an earlier build emitted. */
class CompiledTree extends NodeFSTreeContainer {
  private readonly compiled: Map<string, string>;

  constructor(compiled: Map<string, string>) {
    super();
    this.compiled = compiled;
  }

  override exists(file: string): boolean {
    return this.compiled.has(file) || super.exists(file);
  }

  override isDirectory(file: string): boolean {
    return !this.compiled.has(file) && super.isDirectory(file);
  }

  override readDirectory(folder: string): string[] {
    const compiled = [...this.compiled.keys()].filter((file) => path.dirname(file) === folder);
    const present = super.readDirectory(folder);
    // JavaScript beside TypeScript was emitted by an earlier build
    const kept = compiled.length > 0 ? present.filter((name) => path.extname(name) !== '.js') : present;
    return [...kept, ...compiled.map((file) => path.basename(file))];
  }

  override readFile(file: string): Promise<Buffer> {
    return Promise.resolve(this.readFileSync(file));
  }

  override readFileSync(file: string): Buffer {
    const code = this.compiled.get(file);
    return code === undefined ? super.readFileSync(file) : Buffer.from(code);
  }

  override stream(file: string): Readable {
    return this.compiled.has(file) ? Readable.from([this.readFileSync(file)]) : super.stream(file);
  }
}
