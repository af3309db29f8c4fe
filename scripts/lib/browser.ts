import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './packagedChromium.ts';

/** Path and environment variables for starting a browser. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Flags for a headless browser that only connects to the loopback interface. */
export const BROWSER_FLAGS: readonly string[] = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

const EXECUTABLE_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome.exe'];

const INSTALLATION_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * Finds a browser: CHROME_PATH, an installed Chrome or Chromium, or on Linux x64 the Chromium of an npm package.
 * @throws Error without a browser
 */
export async function findBrowser(): Promise<Browser> {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((directory) => EXECUTABLE_NAMES.map((name) => join(directory, name)));
  const installed = [process.env['CHROME_PATH'] ?? '', ...onPath, ...INSTALLATION_PATHS].find(
    (path) => path !== '' && existsSync(path)
  );
  if (installed !== undefined) {
    return { executablePath: installed, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return packagedBrowser();
  }
  throw new Error('No browser found. Install Google Chrome, or set CHROME_PATH to a Chromium.');
}

async function packagedBrowser(): Promise<Browser> {
  const { executablePath, libraryPath, fontsPath } = await unpackChromium();
  return {
    executablePath,
    env: {
      ...(lacksLibraries(executablePath) ? { LD_LIBRARY_PATH: libraryPath } : {}),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fontsPath })
    }
  };
}

/** Whether system libraries are missing; the package's libraries are only used then. */
function lacksLibraries(executablePath: string): boolean {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}
