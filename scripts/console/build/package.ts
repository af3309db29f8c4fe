import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { ComponentSet, MetadataConverter, NodeFSTreeContainer } from '@salesforce/source-deploy-retrieve';
import { bundleLibrary, isLibrary } from '../../lib/libraries.ts';
import { filesBelow, packageDirectories } from '../../org/project.ts';
import { stripTypes, withInlineMap } from './typescript.ts';

const TYPESCRIPT = /[\\/]lwc[\\/](?!.*__(?:tests|mocks)__).*(?<!\.d)\.ts$/;

/**
 * Makes the package that the sf CLI would deploy, from the project's sources as they are now: components are compiled
 * in passing, whatever JavaScript lies beside them.
 * @param root folder with sfdx-project.json
 * @returns the zip, in the Metadata API's format
 * @throws when a source cannot be read or has a mistake in its syntax
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

/** JavaScript by the path at which a build would write it. */
async function compileSources(directories: string[]): Promise<Map<string, string>> {
  const files = (await Promise.all(directories.map(filesBelow))).flat().filter((file) => TYPESCRIPT.test(file));
  const compiled = await Promise.all(
    files.map(async (file) => [file.replace(/\.ts$/, '.js'), await compileSource(file)] as const)
  );
  return new Map(compiled);
}

async function compileSource(file: string): Promise<string> {
  return isLibrary(file) ? bundleLibrary(file) : withInlineMap(await stripTypes(await readFile(file, 'utf8'), file));
}

/** The file system with compiled components in place of whatever JavaScript a former build left. */
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
    // beside TypeScript, JavaScript is what a former build left
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
