/** `npm run build:console`: builds the console once, which fills the caches that later starts use. */
import { runCommand, type CommandStreams } from '../lib/command.ts';
import { ALL_FEATURES } from '../org/deploy/features.ts';
import { createOrg, projectCheck } from '../org/org.ts';
import { createAppBuilder } from './build/builder.ts';
import { cachedCheck } from './build/checkCache.ts';

async function buildConsole(_args: string[], { stderr }: CommandStreams): Promise<number> {
  const org = await createOrg({ features: ALL_FEATURES, check: cachedCheck(projectCheck) });
  try {
    const build = await createAppBuilder({ org, log: (text) => stderr.write(`${text}\n`) }).current();
    return 'problem' in build ? 1 : 0;
  } finally {
    org.close();
  }
}

runCommand(buildConsole);
