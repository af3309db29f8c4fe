import { defineConfig } from '@playwright/test';
import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/lib/browser.ts';
import limits from './tests/limits.json' with { type: 'json' };
import type { SandboxOption } from './tests/browser/fixtures.ts';

const wantsBrowser = !process.argv.includes('contract');
const browser = wantsBrowser ? await findBrowser() : undefined;

const chromium: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
  browserName: 'chromium',
  viewport: { width: 1280, height: 900 },
  locale: 'en-US',
  ...(browser && {
    launchOptions: {
      executablePath: browser.executablePath,
      args: [...BROWSER_FLAGS],
      env: { ...(process.env as Record<string, string>), ...browser.env }
    }
  })
};

// a trace of each test would take a third of the time: `npx playwright test --trace retain-on-failure` asks for them
export default defineConfig<SandboxOption>({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // ends a test that hangs; machines differ in speed, so no test measures time against these
  timeout: limits.testMilliseconds,
  expect: { timeout: limits.expectMilliseconds },
  reporter: [['list']],
  projects: [
    { name: 'contract', testDir: 'tests/contract' },
    { name: 'browser', testDir: 'tests/browser', use: chromium },
    // from the customer's page to the agent: `npm run test:story`
    { name: 'story', testDir: 'tests/story', use: chromium }
  ]
});
