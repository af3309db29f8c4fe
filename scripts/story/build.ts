import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePages, type Scripts } from '../lib/bundlePages.ts';
import { buildHandover } from '../lib/handoverBuild.ts';
import { fromWebChat, installWebChat } from '../lib/webChat.ts';

const pageFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'page');

/** Builds the scripts of the customer's page: the handover module, and the page with the web chat. */
export async function buildScripts(log: (line: string) => void): Promise<Scripts> {
  installWebChat(log);
  const scripts = await bundlePages([path.join(pageFolder, 'customer.ts')], { plugins: [fromWebChat(pageFolder)] });
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
