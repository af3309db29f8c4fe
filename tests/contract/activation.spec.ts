import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { activate } from '../../scripts/activation/overrides.ts';

/** The activation of a record page by app, record type and profile. */

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

test('adds one override for each profile, before the tabs, and leaves the app as it is', () => {
  const expected = compact(APP).replace(
    '<tabs>standard-Case',
    `${override('Agents')}${override('Team Leads')}<tabs>standard-Case`
  );
  expect(compact(activate(APP, ACTIVATION)).replace('?>', ' ?>')).toBe(expected.replace(/ *\?>/, ' ?>'));
});

test('names no record type for the master record type', () => {
  const xml = activate(APP, { ...ACTIVATION, profiles: ['Agents'], recordType: undefined });
  expect(compact(xml)).toContain(override('Agents', ''));
});

test('does nothing twice, and replaces the page of an earlier activation', () => {
  const once = activate(APP, { ...ACTIVATION, page: 'Other_Page' });
  const again = activate(once, ACTIVATION);
  expect(activate(again, ACTIVATION)).toBe(again);
  expect(again).toBe(activate(APP, ACTIVATION));
});

test('keeps characters of XML in names what they are', () => {
  const xml = activate(APP, { ...ACTIVATION, profiles: ['Sales & Service'] });
  expect(xml).toContain('<profile>Sales &amp; Service</profile>');
});

test('refuses what is no app', () => {
  expect(() => activate('<Profile/>', ACTIVATION)).toThrow('no CustomApplication');
});
