/** Builds the console as its start does, and ends: the modules of the platform, which are built once, are there then. */
import { runCommand } from '../lib/command.ts';
import { ALL_FEATURES } from '../org/deploy/features.ts';
import { createOrg } from '../org/org.ts';
import { createAppBuilder } from './build/builder.ts';

async function main(): Promise<number> {
  const org = await createOrg({ features: ALL_FEATURES });
  try {
    const built = await createAppBuilder({ org, log: (line) => process.stderr.write(`${line}\n`) }).current();
    return 'problem' in built ? 1 : 0;
  } finally {
    org.close();
  }
}

runCommand(main);
