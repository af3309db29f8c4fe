import { basename } from 'node:path';
import { activate } from '../../activation/overrides.ts';
import type { Activation } from '../../activation/overrides.ts';
import { UsageError } from '../../lib/command.ts';
import type { PlannedFile } from './files.ts';

/** Whom an app shows the record page, and the app's metadata as it is. */
export interface ActivationChoice extends Activation {
  readonly appFile: string;
  readonly app: string;
}

/**
 * The app's metadata with the record page activated.
 * @throws UsageError when the file holds no app
 */
export function activationFile({ appFile, app, ...activation }: ActivationChoice): PlannedFile {
  const path = `metadata/main/default/applications/${basename(appFile)}`;
  try {
    return { path, content: activate(app, activation), base: app };
  } catch (error) {
    throw new UsageError(`${appFile}: ${(error as Error).message}`);
  }
}
