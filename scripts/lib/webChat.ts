import path from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from '../org/project.ts';
import { installPackages, isInstalled, lockedPackages } from './packages.mjs';

/** Folder of the open-source web chat and its dependencies, apart from the project's packages because of their 0.5 GB. */
const FOLDER = path.join(projectRoot, 'bench/peer');
export const WEB_CHAT = '@carbon/ai-chat';

/**
 * Installs the web chat's packages where they are missing.
 * @param log gets a line before the installation starts
 * @throws Error when the installation fails
 */
export function installWebChat(log: (line: string) => void): void {
  if (isInstalled(FOLDER)) {
    return;
  }
  log(`Installing ${WEB_CHAT} (0.5 GB) …`);
  try {
    installPackages(FOLDER);
  } catch (error) {
    throw new Error(`${WEB_CHAT} could not be installed`, { cause: error });
  }
}

/** The version in the lock file. */
export function webChatVersion(): string {
  return lockedPackages(FOLDER)[`node_modules/${WEB_CHAT}`]?.version ?? '';
}

/**
 * Resolves the imports of the pages in a folder to the web chat's packages; the project's node_modules hold another
 * version of React as a transitive dependency.
 */
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
