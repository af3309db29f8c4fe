import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { installPackages, isInstalled } from '../lib/packages.mjs';
import type { Finding } from './findings.ts';

export interface Analysis {
  /** Names of the engines that ran. */
  readonly engines: readonly string[];
  readonly findings: readonly Finding[];
}

/** Rule selectors of Code Analyzer. */
const RULES = ['AppExchange', 'Security', 'Recommended'];

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'analyzer');

/** Whether PMD can run, which needs Java. */
export function hasJava(): boolean {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Runs Code Analyzer's engines on files, and installs them first where they are missing.
 * @param root folder of the scanned project; paths in findings are relative to it
 * @param files absolute paths
 * @throws Error when the engines cannot be installed or do not run
 */
export async function analyze(root: string, files: readonly string[]): Promise<Analysis> {
  if (!isInstalled(folder)) {
    process.stderr.write('Installing Salesforce Code Analyzer (about half a minute) …\n');
    installPackages(folder);
  }
  const child = spawn(process.execPath, [path.join(folder, 'analyze.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ root, files, rules: RULES, withJava: hasJava() }));
  const { engines, findings } = (await json(child.stdout)) as Analysis;
  return { engines, findings: findings.map((finding) => ({ ...finding, file: path.relative(root, finding.file) })) };
}
