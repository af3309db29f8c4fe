import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transformSync } from '@lwc/compiler';
import { parseAst } from 'rollup/parseAst';
import { filesBelow } from '../project.ts';
import type { Problem } from './result.ts';

const SOURCES = ['.js', '.html', '.css'];
const API_VERSION = 66;

/** The compiler's own error, with its place. */
interface CompilerError extends Error {
  location?: { line: number; column: number };
}

/**
 * Compiles a Lightning web component's bundle with the official compiler, each file as it arrived, and resolves what its
 * files import from each other.
 * @param folder the unpacked package
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
    const { code } = transformSync(source, path.basename(file), { name, namespace: 'c', apiVersion: API_VERSION });
    return importsOf(code)
      .filter((specifier) => isMissing(file, specifier))
      .map((specifier) => ({ reason: `Module not found: ${specifier}` }));
  } catch (error) {
    const { message, location } = error as CompilerError;
    // what follows the first line is an excerpt of the source
    const [reason = message] = message.split('\n');
    return [{ reason, ...(location && { line: location.line, column: location.column }) }];
  }
}

/** What a compiled module imports. */
function importsOf(code: string): string[] {
  return parseAst(code).body.flatMap((statement) => {
    const source = 'source' in statement ? statement.source : undefined;
    return source && typeof source.value === 'string' ? [source.value] : [];
  });
}

/** Only files of the bundle are looked up here; the check of metadata knows the modules of others. */
function isMissing(importer: string, specifier: string): boolean {
  // the compiler adds imports of the template and the styles that a component may have
  const optional = /\.(html|css)(\?|$)/.test(specifier);
  const target = path.resolve(path.dirname(importer), specifier);
  return specifier.startsWith('.') && !optional && !['', '.js'].some((extension) => existsSync(target + extension));
}
