/** `npm run activation`: writes an app's metadata with a record page activated for record type and profiles. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fromCaller, parseFlags, runCommand, UsageError } from '../lib/command.ts';
import { activate, PACKAGED_APP } from './overrides.ts';

const USAGE = `Usage: npm run activation -- --profile NAME [options]

Activates the record page for an app, a record type and profiles, as metadata that you deploy from your own project.

  --profile NAME      name of a profile as metadata has it, for example "Custom%3A Support"; may be given several times
  --record-type NAME  developer name of a record type; without it the master record type
  --page NAME         record page; without it Chat_Transcript_Record_Page
  --object NAME       object; without it LiveChatTranscript
  --app-file FILE     metadata of the app, as sf project retrieve brings it; without it the console app of this package
  --output FOLDER     where to write applications/…; without it the metadata is printed
  --help              show this text
`;

const string = { type: 'string' } as const;

const FLAGS = {
  profile: { type: 'string', multiple: true },
  'record-type': string,
  page: string,
  object: string,
  'app-file': string,
  output: string,
  help: { type: 'boolean', short: 'h' }
} as const;

async function main(args: string[]): Promise<void> {
  const values = parseFlags(args, FLAGS);
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const { profile: profiles = [], page = 'Chat_Transcript_Record_Page', object = 'LiveChatTranscript' } = values;
  if (profiles.length === 0) {
    throw new UsageError('--profile is missing; see --help');
  }
  const file = values['app-file'] === undefined ? PACKAGED_APP : fromCaller(values['app-file']);
  const app = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file}: ${error.message}`);
  });
  const xml = activate(app, { page, object, profiles, recordType: values['record-type'] });
  await write(xml, basename(file), values.output);
}

async function write(xml: string, name: string, output: string | undefined): Promise<void> {
  if (output === undefined) {
    process.stdout.write(xml);
    return;
  }
  const folder = join(fromCaller(output), 'applications');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), xml);
  process.stdout.write(`${join(folder, name)}\n`);
}

runCommand(main);
