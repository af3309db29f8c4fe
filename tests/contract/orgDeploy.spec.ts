import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import JSZip from 'jszip';
import { ALL_FEATURES } from '../../scripts/org/deploy/features.ts';
import { problemLines } from '../../scripts/org/deploy/result.ts';
import { createOrg } from '../../scripts/org/org.ts';
import { deployAll, metadataFile, packageOf, withEmptyOrg } from './orgFixtures.ts';

const BUNDLE = metadataFile('LightningComponentBundle', '<apiVersion>66.0</apiVersion><isExposed>true</isExposed>');
const COMPONENT = `import { LightningElement } from 'lwc';
export default class Thing extends LightningElement {}
`;

function labels(values: Record<string, string>): Promise<Buffer> {
  const elements = Object.entries(values).map(
    ([name, value]) => `<labels><fullName>${name}</fullName><value>${value}</value></labels>`
  );
  return packageOf(
    { 'labels/CustomLabels.labels': metadataFile('CustomLabels', elements.join('')) },
    { CustomLabel: Object.keys(values) }
  );
}

function component(files: Record<string, string>): Promise<Buffer> {
  const paths = Object.entries({ 'thing.js-meta.xml': BUNDLE, ...files });
  return packageOf(Object.fromEntries(paths.map(([name, text]) => [`lwc/thing/${name}`, text])), {
    LightningComponentBundle: ['thing']
  });
}

function field(object: string, name: string, label: string): Promise<Buffer> {
  const content = `<fields><fullName>${name}</fullName><label>${label}</label><length>36</length><type>Text</type></fields>`;
  return packageOf(
    { [`objects/${object}.object`]: metadataFile('CustomObject', content) },
    { CustomField: [`${object}.${name}`] }
  );
}

test('a later package adds to labels and objects, and replaces what both have', async () => {
  await withEmptyOrg(async (org) => {
    await deployAll(org, await labels({ One: 'first &amp; foremost', Two: 'second' }));
    await deployAll(org, await labels({ Two: 'changed', Three: 'third' }));
    expect(Object.fromEntries(org.metadata.labels)).toEqual({
      One: 'first & foremost',
      Two: 'changed',
      Three: 'third'
    });
    await deployAll(org, await field('Case', 'First__c', 'First'));
    await deployAll(org, await field('Case', 'Second__c', 'Second'));
    expect([...(org.metadata.objects.get('Case')?.keys() ?? [])]).toEqual([
      'Id',
      'CaseNumber',
      'Subject',
      'Comments',
      'First__c',
      'Second__c'
    ]);
  });
});

test('a bundle is replaced with all its files', async () => {
  await withEmptyOrg(async (org) => {
    const helper = `import { help } from './help';\n${COMPONENT}console.log(help);\n`;
    await deployAll(org, await component({ 'thing.js': helper, 'help.js': 'export const help = 1;\n' }));
    const result = await org.deploy(await component({ 'thing.js': helper }));
    expect(problemLines(result)).toEqual(['lwc/thing/thing.js: Module not found: ./help']);
  });
});

test('reports which components are new', async () => {
  await withEmptyOrg(async (org) => {
    await deployAll(org, await labels({ One: 'first' }));
    const { components } = await org.deploy(await labels({ One: 'first', Two: 'second' }));
    expect(components.map(({ fullName, created }) => ({ fullName, created }))).toEqual([
      { fullName: 'One', created: false },
      { fullName: 'Two', created: true }
    ]);
  });
});

test('a failed or check-only deployment does not change the org', async () => {
  await withEmptyOrg(async (org) => {
    await deployAll(org, await labels({ One: 'first' }));
    const before = org.metadata;
    const broken = await component({ 'thing.js': COMPONENT, 'thing.html': '<template><p></template>' });
    expect((await org.deploy(broken)).success).toBe(false);
    const tried = await org.deploy(await labels({ Two: 'second' }), { checkOnly: true });
    expect(tried).toMatchObject({ success: true, checkOnly: true });
    expect(org.metadata).toBe(before);
  });
});

test('replaceAll removes components that the package does not contain', async () => {
  await withEmptyOrg(async (org) => {
    await deployAll(org, await labels({ One: 'first' }));
    await org.deploy(await labels({ Two: 'second' }), { replaceAll: true });
    expect([...org.metadata.labels.keys()]).toEqual(['Two']);
  });
});

test('deployments run one after the other', async () => {
  await withEmptyOrg(async (org) => {
    const zips = await Promise.all(['One', 'Two', 'Three'].map((name) => labels({ [name]: name })));
    await Promise.all(zips.map((zip) => org.deploy(zip)));
    expect([...org.metadata.labels.keys()]).toEqual(['One', 'Two', 'Three']);
  });
});

for (const [what, files, problem] of [
  [
    'template',
    { 'thing.js': COMPONENT, 'thing.html': '<template>\n  <p>\n</template>' },
    /^lwc\/thing\/thing\.html:.*LWC\d/
  ],
  ['decorator', { 'thing.js': COMPONENT.replace('{}', '{ @wire() x; }') }, /^lwc\/thing\/thing\.js:2:\d+: .*wire/],
  [
    'style',
    { 'thing.js': COMPONENT, 'thing.css': 'p { color: red' },
    /^lwc\/thing\/thing\.css:1:\d+: .*Unclosed block/
  ],
  ['type', { 'thing.js': `${COMPONENT}const x: number = 1;\n` }, /^lwc\/thing\/thing\.js:3:\d+: .*SyntaxError/],
  ['missing module', {}, /^lwc\/thing: Cannot find Lightning Component Bundle thing$/]
] as const) {
  test(`a mistake in a component's ${what} is reported with its location`, async () => {
    await withEmptyOrg(async (org) => {
      const result = await org.deploy(await component(files));
      expect(problemLines(result)).toEqual([expect.stringMatching(problem)]);
      expect(result.components.map(({ problems }) => problems.length)).toEqual([1]);
    });
  });
}

test('a finding of the check is reported for the component that it names', async () => {
  const finding = { file: 'labels/CustomLabels.labels', element: 'labels[Two].value', reason: 'is wrong' };
  const org = await createOrg({ features: ALL_FEATURES, check: () => Promise.resolve([finding]) });
  try {
    const { success, components } = await org.deploy(await labels({ One: 'first', Two: 'second' }));
    expect(success).toBe(false);
    expect(components.map(({ fullName, problems }) => [fullName, problems.map(({ reason }) => reason)])).toEqual([
      ['One', []],
      ['Two', ['labels[Two].value: is wrong']]
    ]);
  } finally {
    org.close();
  }
});

test('the check gets the components of the org', async () => {
  const seen: string[][] = [];
  const check = (_folder: string, installed: ReadonlySet<string>) => {
    seen.push([...installed]);
    return Promise.resolve([]);
  };
  const org = await createOrg({ features: ALL_FEATURES, check });
  await org.deploy(await labels({ One: 'first' }));
  await org.deploy(await field('Case', 'First__c', 'First'));
  await org.deploy(await labels({ Two: 'second' }));
  org.close();
  expect(seen).toEqual([[], ['CustomLabel:One'], ['CustomLabel:One', 'CustomField:Case.First__c']]);
});

for (const [names, expected] of [
  ['<sobjectType>LiveChatTranscript</sobjectType>', ['no CustomObject named LiveChatTranscript found']],
  ['<tabs>standard-LiveAgentSession</tabs>', ['no CustomTab named standard-LiveAgentSession found']],
  [
    '<componentName>runtime_service_liveagent:chatBody</componentName>',
    ['no component named runtime_service_liveagent:chatBody found']
  ],
  ['<description>For LiveChatTranscript</description>', []],
  ['<sobjectType>Case</sobjectType><tabs>standard-Case</tabs>', []]
] as const) {
  test(`an org without Chat on ${names}`, async () => {
    const org = await createOrg({ features: { chat: false, messaging: true }, check: () => Promise.resolve([]) });
    const zip = await packageOf(
      { 'flexipages/Page.flexipage': metadataFile('FlexiPage', names) },
      { FlexiPage: ['Page'] }
    );
    const result = await org.deploy(zip);
    org.close();
    expect(problemLines(result)).toEqual(expected.map((reason) => `flexipages/Page.flexipage: ${reason}`));
  });
}

test('a component in package.xml without a file in the zip is a problem', async () => {
  await withEmptyOrg(async (org) => {
    const { components } = await org.deploy(
      await packageOf({}, { FlexiPage: ['Gone'], CustomField: ['Case.Gone__c'] })
    );
    expect(components.map(({ file, problems }) => [file, problems.length])).toEqual([
      ['flexipages/Gone.flexipage', 1],
      ['objects/Case.object', 1]
    ]);
  });
});

test('an invalid package is refused', async () => {
  const outside = new JSZip().file('../outside.txt', 'x').file('package.xml', '<Package/>');
  await withEmptyOrg(async (org) => {
    for (const [zip, problem] of [
      [Buffer.from('no zip'), /^package\.xml: The package cannot be unpacked: .*zip/],
      [
        await new JSZip().file('README', 'x').generateAsync({ type: 'nodebuffer' }),
        /^package\.xml: No package\.xml found$/
      ],
      [await outside.generateAsync({ type: 'nodebuffer' }), /not a path within the package/]
    ] as const) {
      const result = await org.deploy(zip);
      expect(result.success).toBe(false);
      expect(problemLines(result)).toEqual([expect.stringMatching(problem)]);
    }
  });
});

test('closing an org deletes its files', async () => {
  const org = await createOrg({ features: ALL_FEATURES, check: () => Promise.resolve([]) });
  await deployAll(org, await component({ 'thing.js': COMPONENT }));
  const file = org.metadata.bundles[0]?.file ?? '';
  expect(existsSync(file)).toBe(true);
  org.close();
  expect(existsSync(file)).toBe(false);
});

test('creating an org deletes the files of killed processes and keeps those of running ones', async () => {
  await withEmptyOrg(async (first) => {
    await deployAll(first, await component({ 'thing.js': COMPONENT }));
    const workspaces = path.resolve(first.metadata.bundles[0]?.file ?? '', '../../../../../..');
    // larger than every process id
    const abandoned = path.join(workspaces, '2147483647-abandoned');
    await mkdir(abandoned);
    await withEmptyOrg(() => Promise.resolve());
    expect(existsSync(abandoned)).toBe(false);
    expect(existsSync(first.metadata.bundles[0]?.file ?? '')).toBe(true);
  });
});
