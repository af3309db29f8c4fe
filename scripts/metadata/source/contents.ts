import { dirname } from 'node:path';
import type { SourceComponent } from '@salesforce/source-deploy-retrieve';
import { bundleLibraryText, isLibrary } from '../../lib/libraries.ts';
import type { Content } from '../model/project.ts';
import { filesIn, readText, relativePath } from './files.ts';

const CODE = /\.(?:ts|js|html|css|page|component|app|cmp|evt|intf|design)$/;
const SOURCE_MAP = /\/\/# sourceMappingURL=data:\S+\s*$/;
const NOT_DEPLOYED = /[\\/]__(?:tests|mocks)__[\\/]/;

/**
 * Reads a component's code and markup. JavaScript with its TypeScript source beside it is left out.
 * @param root the folder that paths in findings are relative to
 */
export function readContents(root: string, source: SourceComponent): Promise<Content[]> {
  const { content, tree } = source;
  // the files below an object are components of their own
  if (content === undefined || source.type.name === 'CustomObject') {
    return Promise.resolve([]);
  }
  const files = (tree.isDirectory(content) ? filesIn(tree, content) : [content]).filter(
    (file) => !NOT_DEPLOYED.test(file)
  );
  return Promise.all(
    files
      .filter((file) => CODE.test(file) && !(file.endsWith('.js') && files.includes(file.replace(/\.js$/, '.ts'))))
      .map(async (file) => {
        const text = readText(tree, file);
        return { file: relativePath(root, file), text, bytes: await deployedBytes(source, file, text) };
      })
  );
}

/** Libraries are deployed with the code of their npm packages, and other files without the console's source maps. */
async function deployedBytes({ tree }: SourceComponent, file: string, text: string): Promise<number> {
  // the rule about imports, or the compiler, reports libraries that cannot be bundled
  const code = isLibrary(file)
    ? await bundleLibraryText(file, text, tree.readDirectory(dirname(file))).catch(() => text)
    : text.replace(SOURCE_MAP, '');
  return Buffer.byteLength(code);
}
