/** Builds the console as its start does, and ends: what is built and checked once for all starts is there then. */
import { runCommand } from '../lib/command.ts';
import { ALL_FEATURES } from '../org/deploy/features.ts';
import { createOrg, projectCheck } from '../org/org.ts';
import { createAppBuilder } from './build/builder.ts';
import { remembered } from './build/checkCache.ts';

async function main(): Promise<number> {
  const org = await createOrg({ features: ALL_FEATURES, check: remembered(projectCheck) });
  try {
    const built = await createAppBuilder({ org, log: (line) => process.stderr.write(`${line}\n`) }).current();
    return 'problem' in built ? 1 : 0;
  } finally {
    org.close();
  }
}

runCommand(main);
