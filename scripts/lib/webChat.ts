import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from '../org/project.ts';

/** The open-source web chat and what it needs, apart from the project's packages: 0.5 GB that little else needs. */
const FOLDER = path.join(projectRoot, 'bench/peer');
export const WEB_CHAT = '@carbon/ai-chat';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

/**
 * Installs the web chat's packages where they are missing.
 * @throws Error when they cannot be installed
 */
export function installWebChat(log: (line: string) => void): void {
  if (!isInstalled()) {
    log(`Installing ${WEB_CHAT} (0.5 GB) …`);
    install();
  }
}

/** The version that is installed. */
export function webChatVersion(): string {
  return readLock('package-lock.json').packages[`node_modules/${WEB_CHAT}`]?.version ?? '';
}

/** What pages in that folder import by name comes from the web chat's packages; the project has a React of its own by accident. */
export function fromWebChat(pagesFolder: string): Plugin {
  return {
    name: 'from-web-chat',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind, resolveDir }) =>
        resolveDir === pagesFolder ? build.resolve(name, { kind, resolveDir: FOLDER }) : undefined
      );
    }
  };
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
    throw new Error(`${WEB_CHAT} could not be installed`);
  }
}
