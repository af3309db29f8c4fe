import { readFile } from 'node:fs/promises';
import { PACKAGED_APP } from '../activation/overrides.ts';
import { fromCaller, parseFlags, UsageError } from '../lib/command.ts';
import type { ActivationChoice } from './plan/activation.ts';
import { SETTING_FIELDS } from './plan/settings.ts';
import type { SettingsChoice } from './plan/settings.ts';
import { flagOf, VALUES } from './snippets/index.ts';
import type { GivenValues, ValueName } from './snippets/index.ts';

/** Flags about the activation of the record page. */
export interface ActivationFlags {
  readonly profiles: readonly string[];
  readonly recordType: string | undefined;
  readonly page: string;
  readonly object: string;
  /** Metadata of the app; undefined for the console app of this project. */
  readonly appFile: string | undefined;
}

/** The parsed command line. */
export interface SetupOptions {
  /** Files with snippets, - for standard input. */
  readonly snippets: readonly string[];
  readonly given: GivenValues;
  readonly settings: SettingsChoice;
  readonly activation: ActivationFlags;
  readonly write: boolean;
  /** Absolute path of the output folder. */
  readonly output: string;
  readonly yes: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

const DEFAULT_OUTPUT = 'assistant-history-org';

export const USAGE = `Usage: npm run setup -- [options]

Reads the values of a chat from the code that Salesforce shows in Setup, and writes files for your org to a folder that
you deploy. Without options, it asks for the values.

The code: Deployment Code and Chat Button Code, or that of an Embedded Service deployment
  --snippet FILE           file with the code, - for standard input; may be given several times
Values that override those in the code
  --api-endpoint URL  --organization-id ID  --deployment-id ID  --button-id ID
  --deployment-name NAME  --site-url URL  --scrt-url URL
Assistant Settings, and the Trusted Sites for them
  --source notes|logs|frame  --region NAME  --integration-id ID  --subscription-id ID  --service-url URL
  --environment-id ID  --api-version YYYY-MM-DD
Activation of the record page
  --profile NAME           metadata name of a profile; may be given several times
  --record-type NAME       developer name of a record type, by default the master record type
  --app-file FILE          metadata of the app from sf project retrieve, by default the console app
  --page NAME              record page, by default Chat_Transcript_Record_Page
  --object NAME            object, by default LiveChatTranscript
Output
  --write                  show the changes, ask, and write them
  --output FOLDER          output folder, by default ${DEFAULT_OUTPUT}
  --yes                    write without asking
  --json                   print the result as JSON
  --help                   show this text
`;

const string = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const boolean = { type: 'boolean' } as const;

const FLAGS = {
  snippet: several,
  profile: several,
  'record-type': string,
  'app-file': string,
  page: string,
  object: string,
  output: string,
  write: boolean,
  yes: boolean,
  json: boolean,
  help: { type: 'boolean', short: 'h' }
} as const;

const VALUE_FLAGS = Object.fromEntries((Object.keys(VALUES) as ValueName[]).map((name) => [flagOf(name), name]));

/** Parses the command line. @throws UsageError for invalid arguments */
export function parseOptions(args: string[]): SetupOptions {
  const texts = Object.fromEntries(
    [...Object.keys(VALUE_FLAGS), ...Object.keys(SETTING_FIELDS)].map((flag) => [flag, string])
  );
  const values = parseFlags(args, { ...texts, ...FLAGS });
  const given = (names: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(names).flatMap(([flag, name]) => {
        const text = (values as Readonly<Record<string, unknown>>)[flag];
        return typeof text === 'string' ? [[name, text.trim()]] : [];
      })
    );
  const settingFlags = Object.fromEntries(Object.keys(SETTING_FIELDS).map((flag) => [flag, flag]));
  return {
    snippets: values.snippet ?? [],
    given: given(VALUE_FLAGS),
    settings: given(settingFlags),
    activation: {
      profiles: values.profile ?? [],
      recordType: values['record-type'],
      page: values.page ?? 'Chat_Transcript_Record_Page',
      object: values.object ?? 'LiveChatTranscript',
      appFile: values['app-file']
    },
    write: values.write ?? false,
    output: fromCaller(values.output ?? DEFAULT_OUTPUT),
    yes: values.yes ?? false,
    json: values.json ?? false,
    help: values.help ?? false
  };
}

/**
 * Reads the metadata of the app to activate the page in; undefined without a profile.
 * @throws UsageError when the app cannot be read, or another activation flag is given without a profile
 */
export async function readActivation({ appFile, ...flags }: ActivationFlags): Promise<ActivationChoice | undefined> {
  if (flags.profiles.length === 0) {
    if (appFile !== undefined || flags.recordType !== undefined) {
      throw new UsageError('--profile is missing: a page is activated for profiles; see --help');
    }
    return undefined;
  }
  const file = appFile === undefined ? PACKAGED_APP : fromCaller(appFile);
  const app = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file}: ${error.message}`);
  });
  return { ...flags, appFile: file, app };
}
