import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/lib/browser.ts';

const wantsBrowser = !process.argv.includes('contract');
const browser = wantsBrowser ? await findBrowser() : undefined;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    { name: 'contract', testDir: 'tests/contract' },
    {
      name: 'browser',
      testDir: 'tests/browser',
      use: {
        browserName: 'chromium',
        viewport: { width: 1280, height: 900 },
        locale: 'en-US',
        trace: 'retain-on-failure',
        ...(browser && {
          launchOptions: {
            executablePath: browser.executablePath,
            args: [...BROWSER_FLAGS],
            env: { ...(process.env as Record<string, string>), ...browser.env }
          }
        })
      }
    }
  ]
});
