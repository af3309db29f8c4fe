import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transformSync } from '@lwc/compiler';
import { parseAst } from 'rollup/parseAst';
import { filesBelow } from '../project.ts';
import type { Problem } from './result.ts';

const SOURCES = ['.js', '.html', '.css'];
const API_VERSION = 66;

/** An error of the LWC compiler, with its location. */
interface CompilerError extends Error {
  location?: { line: number; column: number };
}

/**
 * Compiles each file of a Lightning web component's bundle with the LWC compiler, and resolves the imports between its
 * files.
 * @param folder the unzipped package
 * @param bundle path of the bundle within the package, with slashes
 */
export async function compileBundle(folder: string, bundle: string): Promise<Problem[]> {
  const name = path.posix.basename(bundle);
  const files = (await filesBelow(path.join(folder, bundle))).filter((file) => SOURCES.includes(path.extname(file)));
  const problems: Problem[] = [];
  if (!['.js', '.css'].some((extension) => files.includes(path.join(folder, bundle, name + extension)))) {
    problems.push({ file: bundle, reason: `Cannot find Lightning Component Bundle ${name}` });
  }
  for (const file of files) {
    const place = path.relative(folder, file).split(path.sep).join('/');
    problems.push(...(await compileFile(file, name)).map((problem) => ({ file: place, ...problem })));
  }
  return problems;
}

async function compileFile(file: string, name: string): Promise<Omit<Problem, 'file'>[]> {
  try {
    const source = await readFile(file, 'utf8');
    return importsOf(source, path.basename(file), name)
      .filter((specifier) => isMissing(file, specifier))
      .map((specifier) => ({ reason: `Module not found: ${specifier}` }));
  } catch (error) {
    const { message, location } = error as CompilerError;
    // the lines after the first one are an excerpt of the source
    const [reason = message] = message.split('\n');
    return [{ reason, ...(location && { line: location.line, column: location.column }) }];
  }
}

/** The imports of files by a hash of the compiler's input. Most files do not change from one deployment to the next. */
const importCache = new Map<string, readonly string[]>();

/**
 * Compiles a file.
 * @returns the specifiers that the module imports
 * @throws CompilerError
 */
function importsOf(source: string, file: string, name: string): readonly string[] {
  const key = createHash('sha256')
    .update(JSON.stringify([name, file, source]))
    .digest('base64');
  const known = importCache.get(key) ?? readImports(source, file, name);
  importCache.set(key, known);
  return known;
}

function readImports(source: string, file: string, name: string): readonly string[] {
  const { code } = transformSync(source, file, { name, namespace: 'c', apiVersion: API_VERSION });
  return parseAst(code).body.flatMap((statement) => {
    const from = 'source' in statement ? statement.source : undefined;
    return from && typeof from.value === 'string' ? [from.value] : [];
  });
}

/** Whether a relative import leads to no file. Imports of other bundles are resolved by the metadata check. */
function isMissing(importer: string, specifier: string): boolean {
  // the compiler adds imports of the template and the styles, both of which are optional
  const optional = /\.(html|css)(\?|$)/.test(specifier);
  const target = path.resolve(path.dirname(importer), specifier);
  return specifier.startsWith('.') && !optional && !['', '.js'].some((extension) => existsSync(target + extension));
}
