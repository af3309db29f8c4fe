import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test as base } from '@playwright/test';
import { start } from '../../scripts/console/command.ts';
import { onPort } from '../../scripts/console/ports.ts';
import { projectRoot } from '../../scripts/org/project.ts';
import { run, runProcess } from './commands.ts';

interface Fixtures {
  /** Writes a file to a temporary folder and returns its path. */
  file: (name: string, text: string) => Promise<string>;
  /** A port that is in use. */
  takenPort: number;
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright derives the dependencies of a fixture from this pattern
  file: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'history-'));
    await use(async (name, text) => {
      await writeFile(path.join(folder, name), text);
      return path.join(folder, name);
    });
    await rm(folder, { recursive: true });
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  takenPort: async ({}, use) => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    await use((server.address() as net.AddressInfo).port);
    server.close();
  }
});

for (const [args, problem] of [
  [['--nothing'], "Unknown option '--nothing'; see --help"],
  [['word'], "Unexpected argument 'word'; see --help"],
  [['--port', 'http'], '--port must be a port number from 0 to 65535, not "http"'],
  [['--port=-1'], '--port must be a port number from 0 to 65535, not "-1"'],
  [['--assistant-port', '65536'], '--assistant-port must be a port number from 0 to 65535, not "65536"'],
  [['--history', 'missing.json'], 'missing.json: there is no such file'],
  [['--history', 'scripts'], 'scripts: this is a folder'],
  [['--history', 'package.json'], 'package.json: expected {"notes": […]} or {"logs": […]}']
] as const) {
  test(`refuses ${args.join(' ')} in one line`, async () => {
    expect(await run(start, args)).toEqual({ code: 1, stdout: '', stderr: `${problem}\n` });
  });
}

test('names a history file that is not JSON, in one line, before anything starts', async ({ file }) => {
  const good = await file('good.json', '{"notes": []}');
  const bad = await file('bad.json', '{"notes": [\n');
  const { code, stdout, stderr } = await run(start, ['--history', good, '--history', bad]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^[^\n]*bad\.json: not JSON[^\n]*\n$/);
});

test('refuses a requested port that is taken', async ({ takenPort }) => {
  expect(await runProcess('console/start.ts', ['--port', '0', '--assistant-port', String(takenPort)])).toEqual({
    code: 1,
    stdout: '',
    stderr: `Port ${takenPort} is taken\n`
  });
});

test('uses any free port when the default port is taken', async ({ takenPort }) => {
  const listen = async (port: number): Promise<net.Server> => {
    const server = net.createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const server = await onPort(listen, undefined, takenPort);
  expect((server.address() as net.AddressInfo).port).not.toBe(takenPort);
  server.close();
  await expect(onPort(listen, takenPort, 0)).rejects.toThrow(`Port ${takenPort} is taken`);
});

test('--help lists the flags', async () => {
  const { code, stdout } = await run(start, ['--help']);
  expect(code).toBe(0);
  for (const flag of ['--history', '--port', '--assistant-port']) {
    expect(stdout).toContain(flag);
  }
});

test('prints the URLs, serves them, and ends with SIGINT', async ({ file }) => {
  const notes = await file('case.json', '{"notes": [{"type": "HISTORY", "body": []}]}');
  const logs = await file('turns.json', '{"logs": []}');
  const args = ['console/start.ts', '--port', '0', '--assistant-port', '0', '--history', notes, '--history', logs];
  const child = spawn(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit']
  });
  try {
    const lines = await firstLines(child.stdout, 3);
    expect(lines.map((line) => line.split(': ')[0])).toEqual(['Console', 'History', 'History']);
    const urls = lines.map((line) => line.slice(line.indexOf('http://127.0.0.1:')));
    for (const url of urls) {
      const response = await fetch(url);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('/app/main.js');
    }
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
    await expect(fetch(urls[0] ?? '')).rejects.toThrow();
  } finally {
    child.kill('SIGKILL');
  }
});

/** The first lines of a stream; fewer when it ends earlier. */
async function firstLines(input: NodeJS.ReadableStream, count: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input })) {
    lines.push(line);
    if (lines.length === count) {
      break;
    }
  }
  return lines;
}
