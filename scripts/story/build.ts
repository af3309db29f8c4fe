import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildHandover } from '../lib/handoverBuild.ts';
import { fromWebChat, installWebChat } from '../lib/webChat.ts';

/** Scripts by the name under which the site serves them. */
export type Scripts = ReadonlyMap<string, string>;

const pageFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'page');

/** The handover module as a site gets it, and the customer's page with the web chat. */
export async function buildPage(log: (line: string) => void): Promise<Scripts> {
  installWebChat(log);
  const { outputFiles } = await build({
    entryPoints: [path.join(pageFolder, 'customer.ts')],
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [fromWebChat(pageFolder)],
    logLevel: 'error',
    write: false
  });
  const scripts = outputFiles.map(({ path: file, text }) => [path.basename(file), text] as const);
  return new Map([...scripts, ['salesforce-handover.js', await handoverScript()]]);
}

async function handoverScript(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assistant-history-'));
  try {
    const file = path.join(folder, 'salesforce-handover.js');
    await buildHandover(file);
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
