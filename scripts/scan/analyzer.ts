import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Finding } from './findings.ts';

export interface Analysis {
  /** Names of the engines that ran. */
  readonly engines: readonly string[];
  readonly findings: readonly Finding[];
}

const RULES = ['AppExchange', 'Security', 'Recommended'];

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'analyzer');

/** Whether PMD can run, which needs Java. */
export function hasJava(): boolean {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Runs the engines on files; installs them first when they are missing.
 * @throws when they cannot be installed or do not run
 */
export async function analyze(root: string, files: readonly string[]): Promise<Analysis> {
  if (!isInstalled()) {
    await install();
  }
  const child = spawn(process.execPath, [path.join(folder, 'analyze.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ root, files, rules: RULES, withJava: hasJava() }));
  const { engines, findings } = (await json(child.stdout)) as Analysis;
  return { engines, findings: findings.map((finding) => ({ ...finding, file: path.relative(root, finding.file) })) };
}

function isInstalled(): boolean {
  try {
    const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> };
    return Object.entries(dependencies).every(
      ([name, version]) => (readJson(`node_modules/${name}/package.json`) as { version: string }).version === version
    );
  } catch {
    return false;
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}

async function install(): Promise<void> {
  process.stderr.write('Installing Salesforce Code Analyzer (about half a minute) …\n');
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    // standard output belongs to the scan
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: windows
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) {
    throw new Error('Salesforce Code Analyzer cannot be installed. See the messages of npm above.');
  }
}
