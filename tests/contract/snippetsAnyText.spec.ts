import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { checkCharacters, explain, readSnippets } from '../../scripts/setup/snippets/index.ts';
import { BOTH, BUTTON } from './snippetVariants.ts';

/** Properties that hold for all ids and all texts. */

test("computes the check characters of the example in Salesforce's documentation", () => {
  expect(checkCharacters('001A0000006Vm9r')).toBe('IAC');
});

const id = fc.stringMatching(/^573[A-Za-z0-9]{12}$/).filter((text) => !/^(.)\1*$/i.test(text.slice(3)));
const withButton = (button: string) => BOTH.replaceAll(BUTTON, button);

test('accepts every id in both forms, and returns the 15-character form', () => {
  fc.assert(
    fc.property(id, (short) => {
      expect(readSnippets(withButton(short)).chat?.buttonId).toBe(short);
      expect(readSnippets(withButton(short + checkCharacters(short))).chat?.buttonId).toBe(short);
    }),
    { numRuns: 50 }
  );
});

test('refuses every id with wrong check characters', () => {
  fc.assert(
    fc.property(id, fc.stringMatching(/^[A-Za-z0-9]{3}$/), (short, check) => {
      fc.pre(check !== checkCharacters(short));
      expect(readSnippets(withButton(short + check))).toEqual({
        problems: [{ kind: 'malformed', value: 'buttonId', found: short + check, fault: { kind: 'checksum' } }]
      });
    }),
    { numRuns: 50 }
  );
});

test('reports problems for arbitrary text, and never throws', () => {
  const pieces = [
    '<script>',
    '</script>',
    '<',
    '&lt;',
    '{',
    '(',
    '`${',
    "'",
    '\u2018',
    '/*',
    'liveagent.init(',
    'x = x.x'
  ];
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string(), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const { problems } = readSnippets(parts.join(''));
      expect(problems.map(explain)).not.toEqual([]);
    })
  );
});

for (const [what, text] of [
  ['scripts', `<script>${'('.repeat(100_000)}`],
  ['elements', '<b>'.repeat(100_000)],
  ['sums', `liveagent.init(${"'a'+".repeat(20_000)}'b')`],
  ['circular references', 'var a = { b: c.d }, c = { d: a.b }; liveagent.init(a.b, c.d, a)']
] as const) {
  test(`reports problems for endless ${what}, and does not throw`, () => {
    expect(readSnippets(text).problems).not.toEqual([]);
  });
}
