import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';

/** JavaScript of a TypeScript module, with the map that leads back to it. */
export interface StrippedModule {
  code: string;
  map: string;
}

/**
 * Takes the types out of a TypeScript module; the LWC compiler does not, and needs the decorators kept.
 * @throws esbuild's TransformFailure for a mistake in the syntax
 */
export async function stripTypes(source: string, file: string): Promise<StrippedModule> {
  return transform(source, {
    loader: 'ts',
    target: 'esnext',
    sourcefile: file,
    sourcemap: true,
    tsconfigRaw: {
      compilerOptions: { useDefineForClassFields: true, experimentalDecorators: false, verbatimModuleSyntax: true }
    }
  });
}

/** Takes the types out of the console's own modules. */
export const typescriptModules: Plugin = {
  name: 'typescript-modules',
  async transform(code, id) {
    const file = id.split('?')[0] ?? id;
    return path.extname(file) === '.ts' ? stripTypes(code, file) : null;
  }
};

const INLINE_MAP = /\n\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\n?$/;

/** The module with its map in a comment, as it can travel in one file. */
export function withInlineMap({ code, map }: StrippedModule): string {
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}\n`;
}

/** Loads modules that carry their maps, so that the browser shows the sources that people edit. */
export const inlineMaps: Plugin = {
  name: 'inline-maps',
  async load(id) {
    const file = id.split('?')[0] ?? id;
    const text = path.isAbsolute(file) && path.extname(file) === '.js' ? await readFile(file, 'utf8') : '';
    const [comment, map] = INLINE_MAP.exec(text) ?? [];
    return comment && map
      ? { code: text.slice(0, -comment.length), map: Buffer.from(map, 'base64').toString('utf8') }
      : null;
  }
};
