import { confirm, log, select, text } from '@clack/prompts';
import { fromCaller, UsageError } from '../lib/command.ts';
import type { SetupOptions } from './options.ts';
import { answered, askPaste } from './paste.ts';
import type { SettingsChoice } from './plan/settings.ts';
import { importViewerSource } from './plan/viewer.ts';
import { describeReading } from './report.ts';
import { readSnippets, VALUES } from './snippets/index.ts';
import type { GivenValues, Reading, SnippetProblem } from './snippets/index.ts';
import type { Terminal } from './terminal.ts';

/** What the questions gave. */
export interface Interview {
  readonly reading: Reading;
  readonly options: SetupOptions;
}

const FIRST = 'Paste the code from Salesforce, both codes of Chat at once or one after the other.';
const MORE = 'Paste what is missing, or nothing to stop.';

/**
 * Asks for everything that the command line leaves open.
 * @throws UsageError when the person gives up
 */
export async function interview(options: SetupOptions, terminal: Terminal): Promise<Interview> {
  const reading = await askSnippets(options.given, terminal);
  log.success(describeReading(reading), terminal);
  const write = options.write || answered(await confirm({ message: 'Write files for your org?', ...terminal }));
  if (!write) {
    return { reading, options };
  }
  const isOpen = Object.keys(options.settings).length === 0;
  const settings = isOpen ? await askSettings(terminal) : options.settings;
  const { profiles } = options.activation;
  const activation = profiles.length === 0 ? await askActivation(options, terminal) : options.activation;
  const output = answered(await text({ message: 'Folder to write to', initialValue: options.output, ...terminal }));
  return { reading, options: { ...options, settings, activation, write, output: fromCaller(output) } };
}

async function askSnippets(given: GivenValues, terminal: Terminal): Promise<Reading> {
  let paste = await askPaste(FIRST, terminal);
  let chosen = given;
  for (;;) {
    const reading = readSnippets(paste, chosen);
    const [problem] = reading.problems;
    if (problem === undefined) {
      return reading;
    }
    if (problem.kind === 'ambiguous') {
      chosen = { ...chosen, [problem.value]: await askWhich(problem, terminal) };
    } else {
      log.warn(describeReading(reading), terminal);
      const more = await askPaste(MORE, terminal);
      if (more.trim() === '') {
        throw new UsageError('Cancelled; nothing was written');
      }
      // code that was wrong is replaced by what comes after it; code that was right is kept
      paste = problem.kind === 'missing' ? `${paste}\n${more}` : more;
    }
  }
}

async function askWhich(problem: Extract<SnippetProblem, { kind: 'ambiguous' }>, terminal: Terminal): Promise<string> {
  const message = `There are several. Which ${VALUES[problem.value].label} is meant?`;
  const options = problem.found.map((value) => ({ value, label: value }));
  return answered(await select({ message, options, ...terminal }));
}

/** Nothing is needed for chats that carry a session history key, so that answer comes first. */
async function askSettings(terminal: Terminal): Promise<SettingsChoice> {
  const { REGIONS, isId } = await importViewerSource();
  const options = [
    { value: '', label: 'none: the chats carry a session history key' },
    ...[...REGIONS.keys()].map((value) => ({ value, label: value }))
  ];
  const region = answered(await select({ message: 'Region of the assistant', options, maxItems: 8, ...terminal }));
  const answer = await text({
    message: 'Integration ID of the web chat; a key of any other is then refused (empty for none)',
    defaultValue: '',
    validate: (value) => (value && !isId(value.trim()) ? 'This is no id.' : undefined),
    ...terminal
  });
  const integrationId = answered(answer).trim();
  return {
    ...(region !== '' && { region }),
    ...(integrationId !== '' && { 'integration-id': integrationId })
  };
}

async function askActivation(options: SetupOptions, terminal: Terminal): Promise<SetupOptions['activation']> {
  const message = 'Profiles that shall see the record page, separated by commas (empty for none)';
  const names = answered(await text({ message, defaultValue: '', ...terminal }));
  const profiles = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (profiles.length === 0 || options.activation.appFile !== undefined) {
    return { ...options.activation, profiles };
  }
  const question = 'Metadata of your app, as sf project retrieve brings it (empty for the console app of this project)';
  const appFile = answered(await text({ message: question, defaultValue: '', ...terminal })).trim();
  return { ...options.activation, profiles, appFile: appFile === '' ? undefined : appFile };
}
