import { basename } from 'node:path';
import { activate } from '../../activation/overrides.ts';
import type { Activation } from '../../activation/overrides.ts';
import { UsageError } from '../../lib/command.ts';
import type { PlannedFile } from './files.ts';

/** An activation, and the app's current metadata. */
export interface ActivationChoice extends Activation {
  readonly appFile: string;
  readonly app: string;
}

/**
 * Plans the app's metadata with the record page activated.
 * @throws UsageError when the file is not a CustomApplication
 */
export function activationFile({ appFile, app, ...activation }: ActivationChoice): PlannedFile {
  const path = `metadata/main/default/applications/${basename(appFile)}`;
  try {
    return { path, content: activate(app, activation), base: app };
  } catch (error) {
    throw new UsageError(`${appFile}: ${(error as Error).message}`);
  }
}
