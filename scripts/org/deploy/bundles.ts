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
    return importsOf(source, path.basename(file), name)
      .filter((specifier) => isMissing(file, specifier))
      .map((specifier) => ({ reason: `Module not found: ${specifier}` }));
  } catch (error) {
    const { message, location } = error as CompilerError;
    // what follows the first line is an excerpt of the source
    const [reason = message] = message.split('\n');
    return [{ reason, ...(location && { line: location.line, column: location.column }) }];
  }
}

/** What files import, by a hash of all that the compiler is told: most files are as they were in the deployment before. */
const imported = new Map<string, readonly string[]>();

/**
 * Compiles a file and says what the module imports.
 * @throws CompilerError
 */
function importsOf(source: string, file: string, name: string): readonly string[] {
  const key = createHash('sha256')
    .update(JSON.stringify([name, file, source]))
    .digest('base64');
  const known = imported.get(key) ?? readImports(source, file, name);
  imported.set(key, known);
  return known;
}

function readImports(source: string, file: string, name: string): readonly string[] {
  const { code } = transformSync(source, file, { name, namespace: 'c', apiVersion: API_VERSION });
  return parseAst(code).body.flatMap((statement) => {
    const from = 'source' in statement ? statement.source : undefined;
    return from && typeof from.value === 'string' ? [from.value] : [];
  });
}

/** Only files of the bundle are looked up here; the check of metadata knows the modules of others. */
function isMissing(importer: string, specifier: string): boolean {
  // the compiler adds imports of the template and the styles that a component may have
  const optional = /\.(html|css)(\?|$)/.test(specifier);
  const target = path.resolve(path.dirname(importer), specifier);
  return specifier.startsWith('.') && !optional && !['', '.js'].some((extension) => existsSync(target + extension));
}
