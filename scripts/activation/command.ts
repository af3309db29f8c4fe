import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fromCaller, parseFlags, UsageError, type CommandStreams } from '../lib/command.ts';
import { activate, PACKAGED_APP } from './overrides.ts';

const USAGE = `Usage: npm run activation -- --profile NAME [options]

Activates the record page for an app, a record type and profiles, as metadata that you deploy from your own project.

  --profile NAME      metadata name of a profile, for example "Custom%3A Support"; may be given several times
  --record-type NAME  developer name of a record type, by default the master record type
  --page NAME         record page, by default Chat_Transcript_Record_Page
  --object NAME       object, by default LiveChatTranscript
  --app-file FILE     metadata of the app from sf project retrieve, by default the console app of this package
  --output FOLDER     folder for applications/…; by default the metadata is printed
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

/** `npm run activation`: writes the metadata of an app with a record page activated for a record type and profiles. */
export async function activation(args: string[], { stdout }: CommandStreams): Promise<void> {
  const values = parseFlags(args, FLAGS);
  if (values.help) {
    stdout.write(USAGE);
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
  if (values.output === undefined) {
    stdout.write(xml);
  } else {
    stdout.write(`${await writeApp(xml, basename(file), values.output)}\n`);
  }
}

/** Writes the file and returns its path. */
async function writeApp(xml: string, name: string, output: string): Promise<string> {
  const folder = join(fromCaller(output), 'applications');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), xml);
  return join(folder, name);
}
