import { confirm, log, select, text } from '@clack/prompts';
import { fromCaller, UsageError } from '../lib/command.ts';
import type { SetupOptions } from './options.ts';
import { promptForPaste, requireAnswer } from './pastePrompt.ts';
import type { SettingsChoice } from './plan/settings.ts';
import { importViewerSource } from './plan/viewer.ts';
import { describeReading } from './report.ts';
import { readSnippets, VALUES } from './snippets/index.ts';
import type { GivenValues, Reading, SnippetProblem } from './snippets/index.ts';
import type { Terminal } from './terminal.ts';

/** Result of the prompts. */
export interface PromptResult {
  readonly reading: Reading;
  readonly options: SetupOptions;
}

const PASTE_MESSAGE = 'Paste the code from Salesforce, both codes of Chat at once or one after the other.';
const PASTE_MORE_MESSAGE = 'Paste what is missing, or nothing to stop.';

/**
 * Asks for everything that the command line does not specify.
 * @throws UsageError when the user cancels
 */
export async function promptForSetup(options: SetupOptions, terminal: Terminal): Promise<PromptResult> {
  const reading = await promptForSnippets(options.given, terminal);
  log.success(describeReading(reading), terminal);
  const write = options.write || requireAnswer(await confirm({ message: 'Write files for your org?', ...terminal }));
  if (!write) {
    return { reading, options };
  }
  const isUnset = Object.keys(options.settings).length === 0;
  const settings = isUnset ? await promptForSettings(terminal) : options.settings;
  const { profiles } = options.activation;
  const activation = profiles.length === 0 ? await promptForActivation(options, terminal) : options.activation;
  const output = requireAnswer(
    await text({ message: 'Folder to write to', initialValue: options.output, ...terminal })
  );
  return { reading, options: { ...options, settings, activation, write, output: fromCaller(output) } };
}

async function promptForSnippets(given: GivenValues, terminal: Terminal): Promise<Reading> {
  let paste = await promptForPaste(PASTE_MESSAGE, terminal);
  let chosen = given;
  for (;;) {
    const reading = readSnippets(paste, chosen);
    const [problem] = reading.problems;
    if (problem === undefined) {
      return reading;
    }
    if (problem.kind === 'ambiguous') {
      chosen = { ...chosen, [problem.value]: await promptForChoice(problem, terminal) };
    } else {
      log.warn(describeReading(reading), terminal);
      const more = await promptForPaste(PASTE_MORE_MESSAGE, terminal);
      if (more.trim() === '') {
        throw new UsageError('Cancelled; nothing was written');
      }
      // keeps valid code that lacks a value, and replaces invalid code
      paste = problem.kind === 'missing' ? `${paste}\n${more}` : more;
    }
  }
}

async function promptForChoice(
  problem: Extract<SnippetProblem, { kind: 'ambiguous' }>,
  terminal: Terminal
): Promise<string> {
  const message = `There are several. Which ${VALUES[problem.value].label} is meant?`;
  const options = problem.found.map((value) => ({ value, label: value }));
  return requireAnswer(await select({ message, options, ...terminal }));
}

/** Chats with a session history key need no settings, so that is the first option. */
async function promptForSettings(terminal: Terminal): Promise<SettingsChoice> {
  const { REGIONS, isId } = await importViewerSource();
  const options = [
    { value: '', label: 'none: the chats carry a session history key' },
    ...[...REGIONS.keys()].map((value) => ({ value, label: value }))
  ];
  const region = requireAnswer(await select({ message: 'Region of the assistant', options, maxItems: 8, ...terminal }));
  const answer = await text({
    message: 'Integration ID of the web chat; a key of any other is then refused (empty for none)',
    defaultValue: '',
    validate: (value) => (value && !isId(value.trim()) ? 'This is no id.' : undefined),
    ...terminal
  });
  const integrationId = requireAnswer(answer).trim();
  return {
    ...(region !== '' && { region }),
    ...(integrationId !== '' && { 'integration-id': integrationId })
  };
}

async function promptForActivation(options: SetupOptions, terminal: Terminal): Promise<SetupOptions['activation']> {
  const message = 'Profiles that shall see the record page, separated by commas (empty for none)';
  const names = requireAnswer(await text({ message, defaultValue: '', ...terminal }));
  const profiles = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (profiles.length === 0 || options.activation.appFile !== undefined) {
    return { ...options.activation, profiles };
  }
  const question = 'Metadata of your app, as sf project retrieve brings it (empty for the console app of this project)';
  const appFile = requireAnswer(await text({ message: question, defaultValue: '', ...terminal })).trim();
  return { ...options.activation, profiles, appFile: appFile === '' ? undefined : appFile };
}
