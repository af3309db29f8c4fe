import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from '../../org/project.ts';
import { bundle, pagesFolder, type Scripts } from './scripts.ts';

/** The peer's packages, apart from the project's: 0.5 GB that nothing else needs. */
const FOLDER = path.join(projectRoot, 'bench/peer');
export const PEER = '@carbon/ai-chat';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

/**
 * Installs the peer's packages where they are missing, and bundles the peer for production.
 * @throws Error when they cannot be installed
 */
export async function buildPeer(log: (line: string) => void): Promise<Scripts> {
  if (!isInstalled()) {
    log(`Installing ${PEER} for comparison (0.5 GB) …`);
    install();
  }
  return bundle(['peer'], { plugins: [fromPeerFolder], chunkNames: 'peer-[name]-[hash]' });
}

/** The version that is compared. */
export function peerVersion(): string {
  return readLock('package-lock.json').packages[`node_modules/${PEER}`]?.version ?? '';
}

function isInstalled(): boolean {
  try {
    const present = readLock('node_modules/.package-lock.json').packages;
    return Object.entries(readLock('package-lock.json').packages).every(
      ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version
    );
  } catch {
    return false;
  }
}

function readLock(file: string): Lock {
  return JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Lock;
}

function install(): void {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    // standard output belongs to the result
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  });
  if (status !== 0) {
    throw new Error(`${PEER} could not be installed; --contestants viewer,bare measures without it`);
  }
}

/** What the peer's page imports by name comes from the peer's packages; the project has a React of its own by accident. */
const fromPeerFolder: Plugin = {
  name: 'from-peer-folder',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind, resolveDir }) =>
      resolveDir === pagesFolder ? build.resolve(name, { kind, resolveDir: FOLDER }) : undefined
    );
  }
};
