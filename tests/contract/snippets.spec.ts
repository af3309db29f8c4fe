import { expect, test } from '@playwright/test';
import { checkCharacters, explain, readSnippets, VALUES } from '../../scripts/setup/snippets/index.ts';
import type { SnippetProblem, ValueName } from '../../scripts/setup/snippets/index.ts';
import * as code from './snippetVariants.ts';

/** Values and problems that the set-up reads from snippets that an admin copies from Setup. */

const { BUTTON, DEPLOYMENT, ENDPOINT, INIT, INVITATION, ORGANIZATION } = code;
const LONG_BUTTON = BUTTON + checkCharacters(BUTTON);
const start = `liveagent.startChat('${BUTTON}')`;
const script = (text: string) => `<script type="text/javascript">${text}</script>`;

const CHAT: readonly (readonly [variant: string, paste: string])[] = [
  ['both codes as Setup shows them', code.BOTH],
  ['both codes in reverse order', `${code.BUTTON_CODE}\n${code.DEPLOYMENT_CODE}`],
  ['an Embedded Service', code.EMBEDDED_SERVICE],
  ['double quotes', `${script(INIT.replaceAll("'", '"'))}${code.BUTTON_CODE}`],
  ['window.liveagent.init', script(`window.${INIT} window.${start}`)],
  ['a call when the document is ready', script(`$(document).ready(function () { ${INIT} }); ${start};`)],
  ['extra arguments', script(`${INIT.replace(');', ', true, { secure: true });')} ${start}`)],
  ['JavaScript without HTML', `${INIT}\n${start};`],
  ['JavaScript with a less-than sign', `for (var i = 0, b = []; i<b.length; i++) {} ${INIT} ${start}`],
  ['JavaScript in an HTML comment within a script', script(`<!--\n${INIT} ${start}\n//-->`)],
  ['a link with a click handler', `${script(INIT)}<a href="javascript://Chat" onclick="${start}">Chat</a>`],
  ['a link with a javascript: URL', `${script(INIT)}<a href="javascript:${start};void(0);" role="button">Chat</a>`],
  ['a chat window', script(`${INIT} liveagent.startChatWithWindow('${BUTTON}', 'chat');`)],
  ['an event handler', script(`${INIT} liveagent.addButtonEventHandler('${BUTTON}', function (e) {});`)],
  ['the button elements alone', `${script(INIT)}<div id='liveagent_button_online_${BUTTON}'></div>`],
  [
    'an invitation',
    `${script(INIT)}<div id="liveagent_invite_button_${BUTTON}"><div onclick="liveagent.rejectChat('${BUTTON}')">X</div></div>`
  ],
  ['variables', script(`var org = '${ORGANIZATION}'; ${INIT.replace(`'${ORGANIZATION}'`, 'org')} ${start}`)],
  [
    'variables of another script',
    script(`const chat = { button: '${BUTTON}' };`) + script(`${INIT} liveagent.startChat(chat.button);`)
  ],
  ['a concatenated string', script(INIT.replace(`'${DEPLOYMENT}'`, `'572' + \`${DEPLOYMENT.slice(3)}\``) + start)],
  ['ids of 18 characters', code.BOTH.replaceAll(BUTTON, LONG_BUTTON)],
  ['an id in both forms', `${code.BOTH}<div id="liveagent_button_online_${LONG_BUTTON}"></div>`],
  ['the endpoint as the settings of Chat show it', code.BOTH.replace(ENDPOINT, `${ENDPOINT}/rest/`)],
  ['escaped HTML', code.escaped(code.BOTH)],
  ['HTML that was escaped twice', code.escaped(code.escaped(code.BOTH))],
  ['a script whose text alone was escaped', script(code.escaped(`${INIT} ${start}`))],
  ['escaped HTML in a page', `<h1>Codes</h1><pre>${code.escaped(code.BOTH)}</pre>`],
  [
    'highlighted code',
    `<pre>${code.escaped(code.BOTH).replaceAll('liveagent', '<span class="n">liveagent</span>')}</pre>`
  ],
  ['typographic quotes', code.typographic(code.BOTH)],
  ['typographic quotes in JavaScript without HTML', code.typographic(`${INIT} ${start}`)],
  ['typographic quotes in escaped HTML', code.escaped(code.typographic(code.BOTH))],
  ['an Embedded Service with typographic quotes', code.typographic(code.EMBEDDED_SERVICE)],
  ['invisible characters', code.BOTH.replaceAll("'", "\u200b'").replaceAll('liveagent.', 'liveagent.\u200b')],
  ['an email around the code', `Hi,\nhere is the code:\n\n${code.BOTH}\n\nRegards – Ann's team (don't lose it)`],
  ['an email around JavaScript', `Hi,\nhere's the code:\n\n${INIT}\n${start}\n\nRegards`],
  ['Windows line endings', code.BOTH.replaceAll('\n', '\r\n')],
  ['truncated code', `${code.BUTTON_CODE}<script>${INIT}\nvar x = function () {`],
  [
    'another button in a comment',
    `${code.BOTH}<!-- ${start.replace(BUTTON, INVITATION)} -->${script(`// ${INVITATION}`)}`
  ]
];

test.describe('reads the values of Chat from', () => {
  for (const [variant, paste] of CHAT) {
    test(variant, () => {
      expect(readSnippets(paste)).toEqual({ chat: code.CHAT, problems: [] });
    });
  }
  for (const host of ['d.la1a1', 'd.la2-c2-dfw', 'd.la1-core1.sfdc-y37hzm', 'd.la3-c2cs-chi']) {
    test(`the host ${host}`, () => {
      const { chat } = readSnippets(code.BOTH.replaceAll('d.la4-c1-ia4', host));
      expect(chat?.apiEndpoint).toBe(`https://${host}.salesforceliveagent.com/chat`);
    });
  }
});

test.describe('reads the values of Messaging from', () => {
  for (const [variant, paste] of [
    ['the code that Setup shows', code.MESSAGING_CODE],
    ['escaped HTML', code.escaped(code.MESSAGING_CODE)],
    ['typographic quotes', code.typographic(code.MESSAGING_CODE)],
    [
      'an organization id of 18 characters',
      code.MESSAGING_CODE.replace(ORGANIZATION, ORGANIZATION + checkCharacters(ORGANIZATION))
    ]
  ] as const) {
    test(variant, () => {
      expect(readSnippets(paste)).toEqual({ messaging: code.MESSAGING, problems: [] });
    });
  }
});

test('reads the values of both channels from one paste', () => {
  const reading = readSnippets(code.BOTH + code.MESSAGING_CODE);
  expect(reading).toEqual({ chat: code.CHAT, messaging: code.MESSAGING, problems: [] });
});

const missing = (value: ValueName, ...found: Extract<SnippetProblem, { kind: 'missing' }>['found']) => ({
  kind: 'missing',
  value,
  found
});
const malformed = (value: ValueName, found: string, fault: object) => ({ kind: 'malformed', value, found, fault });

const BAD: readonly (readonly [mistake: string, paste: string, problems: readonly object[]])[] = [
  ['nothing', '', [{ kind: 'unrecognized', found: '' }]],
  ['prose', 'Where is the code?', [{ kind: 'unrecognized', found: 'Where is the code?' }]],
  ['the Deployment Code alone', code.DEPLOYMENT_CODE, [missing('buttonId', 'deploymentCode')]],
  [
    'the Chat Button Code alone',
    code.BUTTON_CODE,
    [
      missing('apiEndpoint', 'buttonCode'),
      missing('organizationId', 'buttonCode'),
      missing('deploymentId', 'buttonCode')
    ]
  ],
  [
    'an Embedded Service for flows',
    code.FLOWS,
    (['apiEndpoint', 'deploymentId', 'buttonId'] as const).map((value) => missing(value, 'embeddedService'))
  ],
  [
    'a Messaging code without its last argument',
    code.MESSAGING_CODE.replace(/,\s*\{\s*scrt2URL[^}]*\}/, ''),
    [missing('scrtUrl', 'messaging')]
  ],
  [
    'ids in the wrong order',
    code.BOTH.replace(`'${DEPLOYMENT}', '${ORGANIZATION}'`, `'${ORGANIZATION}', '${DEPLOYMENT}'`),
    [
      malformed('organizationId', DEPLOYMENT, { kind: 'prefix', expected: '00D' }),
      malformed('deploymentId', ORGANIZATION, { kind: 'prefix', expected: '572' })
    ]
  ],
  [
    'a truncated id',
    code.BOTH.replace(DEPLOYMENT, DEPLOYMENT.slice(0, -1)),
    [malformed('deploymentId', DEPLOYMENT.slice(0, -1), { kind: 'length', length: 14 })]
  ],
  [
    'an id of 18 characters whose case was changed',
    code.BOTH.replaceAll(BUTTON, LONG_BUTTON.toUpperCase()),
    [malformed('buttonId', LONG_BUTTON.toUpperCase(), { kind: 'checksum' })]
  ],
  [
    'a placeholder',
    code.BOTH.replace(DEPLOYMENT, '572xxxxxxxxxxxx'),
    [malformed('deploymentId', '572xxxxxxxxxxxx', { kind: 'placeholder' })]
  ],
  [
    'a value that the page computes',
    code.BOTH.replace(`'${DEPLOYMENT}'`, 'settings.deployment'),
    [malformed('deploymentId', 'settings.deployment', { kind: 'computed' })]
  ],
  [
    'an endpoint without https',
    code.BOTH.replace(ENDPOINT, ENDPOINT.replace('https', 'http')),
    [malformed('apiEndpoint', ENDPOINT.replace('https', 'http'), { kind: 'address' })]
  ],
  [
    'the content address in place of the endpoint',
    code.BOTH.replace(ENDPOINT, 'https://c.la4-c1-ia4.salesforceliveagent.com/content'),
    [malformed('apiEndpoint', 'https://c.la4-c1-ia4.salesforceliveagent.com/content', { kind: 'endpoint' })]
  ],
  [
    'two buttons',
    code.BOTH + code.BUTTON_CODE.replaceAll(BUTTON, INVITATION),
    [{ kind: 'ambiguous', value: 'buttonId', found: [BUTTON, INVITATION] }]
  ],
  [
    'a name with a hyphen for a deployment',
    code.MESSAGING_CODE.replace('Web_Chat', 'Web-Chat'),
    [malformed('deploymentName', 'Web-Chat', { kind: 'name' })]
  ]
];

test.describe('reports the problem of', () => {
  for (const [mistake, paste, problems] of BAD) {
    test(mistake, () => {
      const { problems: found, chat, messaging } = readSnippets(paste);
      expect(found).toEqual(problems);
      expect([chat, messaging]).toEqual([undefined, undefined]);
      for (const problem of found) {
        const { text, found: instead, where } = explain(problem);
        expect(text).toContain('value' in problem ? VALUES[problem.value].label : 'No code');
        expect(instead).not.toBe('');
        expect(where).toContain('Setup → ');
      }
    });
  }
});

test('a given value overrides the code', () => {
  const two = code.BOTH + code.BUTTON_CODE.replaceAll(BUTTON, INVITATION);
  expect(readSnippets(two, { buttonId: INVITATION }).chat?.buttonId).toBe(INVITATION);
  expect(readSnippets(code.BOTH, { buttonId: 'x' }).problems).toEqual([
    malformed('buttonId', 'x', { kind: 'prefix', expected: '573' })
  ]);
  expect(readSnippets('', code.CHAT)).toEqual({ chat: code.CHAT, problems: [] });
});
