import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';

/** JavaScript of a TypeScript module, and its source map as JSON. */
export interface StrippedModule {
  code: string;
  map: string;
}

/**
 * Removes the types of a TypeScript module and keeps its decorators, which the LWC compiler needs.
 * @param file path for the source map and for error messages
 * @throws esbuild's TransformFailure for a syntax error
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

/** Compiles the console's own TypeScript modules. */
export const typescriptModules: Plugin = {
  name: 'typescript-modules',
  async transform(code, id) {
    const file = id.split('?')[0] ?? id;
    return path.extname(file) === '.ts' ? stripTypes(code, file) : null;
  }
};

const INLINE_SOURCE_MAP = /\n\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\n?$/;

/** Appends the source map as a comment, so that the deployed file contains it. */
export function withInlineSourceMap({ code, map }: StrippedModule): string {
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}\n`;
}

/** Loads modules with inline source maps, so that the browser's developer tools show the TypeScript sources. */
export const inlineSourceMaps: Plugin = {
  name: 'inline-source-maps',
  async load(id) {
    const file = id.split('?')[0] ?? id;
    const text = path.isAbsolute(file) && path.extname(file) === '.js' ? await readFile(file, 'utf8') : '';
    const [comment, map] = INLINE_SOURCE_MAP.exec(text) ?? [];
    return comment && map
      ? { code: text.slice(0, -comment.length), map: Buffer.from(map, 'base64').toString('utf8') }
      : null;
  }
};
