import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../org/project.ts';
import type { Reading } from '../snippets/index.ts';
import { activationFile } from './activation.ts';
import type { ActivationChoice } from './activation.ts';
import { json } from './files.ts';
import type { PlannedFile } from './files.ts';
import { checkSettings, settingsFile } from './settings.ts';
import type { SettingsChoice } from './settings.ts';
import { fillTransfers } from './transfer.ts';
import { trustedSiteFiles } from './trustedSites.ts';
import { importViewerSource } from './viewer.ts';

/** The admin's choices, beside the values in the snippets. */
export interface Choices {
  readonly settings: SettingsChoice;
  readonly activation?: ActivationChoice | undefined;
}

/** Skills of the assistant that transfer to Chat. */
const SKILLS = ['transfer-action.json', 'transfer-dialog.json'];

/**
 * Plans the files for one org: metadata, data and skills.
 * @throws UsageError for an invalid choice
 */
export async function planFiles(
  { chat, messaging }: Reading,
  { settings, activation }: Choices
): Promise<PlannedFile[]> {
  const viewer = await importViewerSource();
  checkSettings(settings, viewer);
  const organizationId = chat?.organizationId ?? messaging?.organizationId ?? '';
  const metadata = [...trustedSiteFiles(settings, viewer), ...(activation ? [activationFile(activation)] : [])];
  return [
    ...(metadata.length > 0 ? [await projectFile()] : []),
    ...metadata,
    ...settingsFile(settings, organizationId),
    ...(chat ? await Promise.all(SKILLS.map((name) => skillFile(name, chat))) : []),
    { path: 'values.json', content: json({ chat, messaging }) }
  ];
}

/** The sfdx-project.json that `sf` needs to deploy the folder. */
async function projectFile(): Promise<PlannedFile> {
  const own = JSON.parse(await readFile(join(projectRoot, 'sfdx-project.json'), 'utf8')) as {
    sourceApiVersion: string;
  };
  const content = json({
    packageDirectories: [{ path: 'metadata', default: true }],
    name: 'assistant-history-for-one-org',
    namespace: '',
    sfdcLoginUrl: 'https://login.salesforce.com',
    sourceApiVersion: own.sourceApiVersion
  });
  return { path: 'sfdx-project.json', content, keep: true };
}

async function skillFile(name: string, chat: NonNullable<Reading['chat']>): Promise<PlannedFile> {
  const skill = await readFile(join(projectRoot, 'samples/assistant', name), 'utf8');
  return { path: `assistant/${name}`, content: fillTransfers(skill, chat), base: json(JSON.parse(skill)) };
}
