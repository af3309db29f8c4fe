import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { hasJava } from '../../scripts/scan/analyzer.ts';
import { scan } from '../../scripts/scan/command.ts';
import { evaluateFindings, type Finding, type Suppression } from '../../scripts/scan/findings.ts';
import { run } from './commands.ts';

/** `npm run scan`: findings of Salesforce Code Analyzer fail, unless they are suppressed. */

const FINDING: Finding = {
  engine: 'eslint',
  rule: 'no-inner-html',
  severity: 2,
  file: 'force-app/lwc/one/one.js',
  line: 7,
  message: 'Not allowed\nfor this reason'
};
const SUPPRESSION: Suppression = { engine: 'eslint', rule: 'no-inner-html', path: /\/one\.js$/, reason: 'known' };

const formatted = 'force-app/lwc/one/one.js:7 eslint:no-inner-html Not allowed';

for (const [title, finding, suppressions, engines, failures, notes] of [
  ['fails for a moderate finding', { severity: 3 }, [], ['eslint'], [`moderate ${formatted}`], []],
  ['reports a low finding', { severity: 4 }, [], ['eslint'], [], [`low ${formatted}`]],
  ['omits a suppressed finding', {}, [SUPPRESSION], ['eslint'], [], []],
  [
    'applies a suppression to matching paths only',
    { file: 'force-app/lwc/two/two.js' },
    [SUPPRESSION],
    ['eslint'],
    [
      'high force-app/lwc/two/two.js:7 eslint:no-inner-html Not allowed',
      'nothing to suppress: eslint:no-inner-html in /\\/one\\.js$/'
    ],
    []
  ],
  [
    'fails for an unused suppression, unless its engine did not run',
    {},
    [SUPPRESSION, { ...SUPPRESSION, engine: 'pmd' }, { ...SUPPRESSION, rule: 'gone' }],
    ['eslint'],
    ['nothing to suppress: eslint:gone in /\\/one\\.js$/'],
    []
  ]
] as const) {
  test(title, () => {
    expect(evaluateFindings([{ ...FINDING, ...finding }], suppressions, engines)).toEqual({ failures, notes });
  });
}

const COMPONENT = `import { LightningElement } from 'lwc';
export default class Planted extends LightningElement {
  renderedCallback() {
    this.template.querySelector('div').innerHTML = this.text;
  }
}
`;

/** Files with a finding for each engine. */
const PLANTED: Record<string, string> = {
  'lwc/planted/planted.js': COMPONENT,
  'lwc/planted/planted.js-meta.xml':
    '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>20.0</apiVersion></LightningComponentBundle>',
  'staticresources/jquery.js': '/*! jQuery v1.8.1 jquery.com | jquery.org/license */\n(function () {})();\n',
  'pages/Planted.page': '<apex:page><apex:outputText value="{!$CurrentPage.parameters.a}" escape="false"/></apex:page>'
};

test('fails for a finding of each engine', async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'scan-'));
  try {
    const sources = Object.entries(PLANTED).map(([name, text]) => [path.join(root, 'app', name), text] as const);
    for (const [file, text] of sources) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await writeFile(path.join(root, 'sfdx-project.json'), '{"packageDirectories": [{"path": "app"}]}');
    const { code, stdout } = await run(scan, ['--root', root]);
    expect(stdout).toContain('high app/lwc/planted/planted.js:4 eslint:@lwc/lwc/no-inner-html');
    expect(stdout).toMatch(/app\/lwc\/planted\/planted.js-meta.xml:1 regex:AvoidOldSalesforceApiVersions/);
    expect(stdout).toMatch(/app\/staticresources\/jquery.js:1 retire-js:LibraryWithKnown/);
    if (hasJava()) {
      expect(stdout).toContain('high app/pages/Planted.page:1 pmd:VfUnescapeEl');
    }
    expect(code).toBe(1);
  } finally {
    await rm(root, { recursive: true });
  }
});
