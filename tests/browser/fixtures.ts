import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startConsole, stopConsole, urlIn } from './consoleProcess.ts';
import { readFields } from './records.ts';

/** The worker's local console and its assistant stand-in. */
export interface LocalConsole {
  readonly origin: string;
  readonly assistant: string;
  /** URLs of the pages with captured histories: the first of the notes contract, the second of the logs contract. */
  readonly histories: readonly string[];
}

/** Files of captured histories that the console gets with `--history`. */
const HISTORIES = ['card-blocked.notes.json', 'invoice.logs.json'];

export interface SandboxOption {
  /**
   * Whether pages run the package's components in Lightning Web Security's sandbox, as an org does. Tests that need the
   * components outside it say so with `test.use({ sandbox: false })`.
   */
  sandbox: boolean;
}

interface TestFixtures {
  pageErrors: string[];
}

/** The entry scripts of the build that pages must not load, by the value of the `sandbox` option. */
const WRONG_BUILD = {
  true: /\/app\/(?:main|lightningOut)\.js$/,
  false: /\/app\/sandbox\/(?:main|lightningOut)\.js$/
};

/** Playwright's test with one console per worker. An uncaught error on the page fails its test. */
export const test = base.extend<TestFixtures & SandboxOption, { localConsole: LocalConsole }>({
  sandbox: [true, { option: true }],
  page: async ({ page, sandbox }, use) => {
    const wrong: string[] = [];
    if (sandbox) {
      requestSandbox(page);
    }
    page.on('request', (request) => {
      wrong.push(...(WRONG_BUILD[`${sandbox}`].exec(request.url()) ?? []));
    });
    await use(page);
    expect(wrong).toEqual([]);
  },
  localConsole: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's dependencies from this pattern
    async ({}, use) => {
      const files = HISTORIES.flatMap((name) => ['--history', `fixtures/conversations/${name}`]);
      const { child, lines } = await startConsole(files);
      const { origin } = urlIn(lines[0], 'Console');
      const histories = lines.slice(1).map((line) => urlIn(line, 'History').href);
      await use({ origin, assistant: await findAssistant(origin), histories });
      await stopConsole(child);
    },
    { scope: 'worker' }
  ],
  pageErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true }
  ]
});

/** Adds `sandbox=on` to every URL that a test opens. The console keeps the parameter from page to page. */
function requestSandbox(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = (address, options) => {
    const url = new URL(address);
    url.searchParams.set('sandbox', 'on');
    return goto(url.href, options);
  };
}

/** The assistant's URL. Only the org's settings have it, where the viewer reads it as well. */
async function findAssistant(origin: string): Promise<string> {
  const record = { object: 'LiveChatTranscript', id: '570000000000001AAA' };
  const [settings] = await readFields(origin, record, ['Assistant_Settings_Text__c']);
  return /serviceUrl=([^|]+)/.exec(settings ?? '')?.[1] ?? '';
}
