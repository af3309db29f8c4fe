import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { activation } from '../../scripts/activation/command.ts';
import { activate } from '../../scripts/activation/overrides.ts';
import { run } from './commands.ts';

/** Activation of a record page for an app, record type and profiles. */

const APP = readFileSync('force-app/chat/main/default/applications/Assistant_Chat_Console.app-meta.xml', 'utf8');
const ACTIVATION = {
  page: 'My_Page',
  object: 'LiveChatTranscript',
  profiles: ['Agents', 'Team Leads'],
  recordType: 'Web'
};

const compact = (xml: string) => xml.replace(/>\s+/g, '>');
const override = (profile: string, recordType = '<recordType>LiveChatTranscript.Web</recordType>') =>
  '<profileActionOverrides><actionName>View</actionName><content>My_Page</content><formFactor>Large</formFactor>' +
  `<pageOrSobjectType>LiveChatTranscript</pageOrSobjectType>${recordType}<type>Flexipage</type>` +
  `<profile>${profile}</profile></profileActionOverrides>`;

test('adds one override for each profile, before the tabs, and changes nothing else', () => {
  const expected = compact(APP).replace(
    '<tabs>standard-Case',
    `${override('Agents')}${override('Team Leads')}<tabs>standard-Case`
  );
  expect(compact(activate(APP, ACTIVATION)).replace('?>', ' ?>')).toBe(expected.replace(/ *\?>/, ' ?>'));
});

test('omits the record type for the master record type', () => {
  const xml = activate(APP, { ...ACTIVATION, profiles: ['Agents'], recordType: undefined });
  expect(compact(xml)).toContain(override('Agents', ''));
});

test('is idempotent, and replaces the page of an earlier activation', () => {
  const once = activate(APP, { ...ACTIVATION, page: 'Other_Page' });
  const again = activate(once, ACTIVATION);
  expect(activate(again, ACTIVATION)).toBe(again);
  expect(again).toBe(activate(APP, ACTIVATION));
});

test('escapes names for XML', () => {
  const xml = activate(APP, { ...ACTIVATION, profiles: ['Sales & Service'] });
  expect(xml).toContain('<profile>Sales &amp; Service</profile>');
});

test('refuses other metadata', () => {
  expect(() => activate('<Profile/>', ACTIVATION)).toThrow('not a CustomApplication');
});

test('the command prints the metadata of the console app, or writes it to a folder', async () => {
  const args = ['--profile', 'Agents', '--page', 'My_Page', '--record-type', 'Web'];
  const printed = await run(activation, args);
  expect(printed).toMatchObject({ code: 0, stderr: '' });
  expect(printed.stdout).toBe(activate(APP, { ...ACTIVATION, profiles: ['Agents'] }));
  const folder = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  const file = join(folder, 'applications/Assistant_Chat_Console.app-meta.xml');
  expect((await run(activation, [...args, '--output', folder])).stdout).toBe(`${file}\n`);
  expect(await readFile(file, 'utf8')).toBe(printed.stdout);
  await rm(folder, { recursive: true });
});

test('the command needs a profile', async () => {
  expect(await run(activation, [])).toEqual({ code: 1, stdout: '', stderr: '--profile is missing; see --help\n' });
});
