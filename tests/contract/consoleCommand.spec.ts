import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { projectRoot } from '../../scripts/org/project.ts';

interface Outcome {
  code: number | null;
  output: string;
  errors: string;
}

class Command {
  output = '';
  errors = '';
  private readonly child: ChildProcess;
  private readonly closed: Promise<unknown[]>;

  constructor(args: string[]) {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'scripts/console/start.ts', ...args], {
      cwd: projectRoot
    });
    this.child.stdout?.on('data', (data: Buffer) => (this.output += data.toString()));
    this.child.stderr?.on('data', (data: Buffer) => (this.errors += data.toString()));
    this.closed = once(this.child, 'close');
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async ended(): Promise<Outcome> {
    await this.closed;
    return { code: this.child.exitCode, output: this.output, errors: this.errors };
  }
}

interface Fixtures {
  /** runs the command; what still runs at the end of the test is ended */
  start: (...args: string[]) => Command;
  /** writes a file into a folder of the test and gives its path */
  file: (name: string, text: string) => Promise<string>;
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  start: async ({}, use) => {
    const commands: Command[] = [];
    await use((...args) => {
      const command = new Command(args);
      commands.push(command);
      return command;
    });
    commands.forEach((command) => command.kill('SIGKILL'));
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  file: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'history-'));
    await use(async (name, text) => {
      await writeFile(path.join(folder, name), text);
      return path.join(folder, name);
    });
    await rm(folder, { recursive: true });
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
  test(`${args.join(' ')} is refused in one line`, async ({ start }) => {
    expect(await start(...args).ended()).toEqual({ code: 1, output: '', errors: `${problem}\n` });
  });
}

test('a history file that is not JSON is named, in one line, before anything starts', async ({ start, file }) => {
  const good = await file('good.json', '{"notes": []}');
  const bad = await file('bad.json', '{"notes": [\n');
  const { code, output, errors } = await start('--history', good, '--history', bad).ended();
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toMatch(/^[^\n]*bad\.json: not JSON[^\n]*\n$/);
});

for (const flag of ['--port', '--assistant-port']) {
  test(`a ${flag} that is taken is refused`, async ({ start }) => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    const ports = flag === '--port' ? ['--assistant-port', '0'] : ['--port', '0'];
    const outcome = await start(flag, String(port), ...ports).ended();
    server.close();
    expect(outcome).toEqual({ code: 1, output: '', errors: `Port ${port} is taken\n` });
  });
}

test('--help explains the flags', async ({ start }) => {
  const { code, output } = await start('--help').ended();
  expect(code).toBe(0);
  for (const flag of ['--history', '--port', '--assistant-port']) {
    expect(output).toContain(flag);
  }
});

test('prints the addresses, serves them, and ends with the signal', async ({ start, file }) => {
  const notes = await file('case.json', '{"notes": [{"type": "HISTORY", "body": []}]}');
  const logs = await file('turns.json', '{"logs": []}');
  const command = start('--port', '0', '--assistant-port', '0', '--history', notes, '--history', logs);
  await expect.poll(() => command.output.split('\n').length).toBe(4);
  const lines =
    /^Console: (http:\/\/127\.0\.0\.1:\d+\/\S+)\nHistory: (\S+)\nHistory: (\S+)\n$/.exec(command.output) ?? [];
  expect(lines).toHaveLength(4);
  for (const url of lines.slice(1)) {
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('/app/main.js');
  }
  command.kill('SIGINT');
  expect((await command.ended()).code).toBe(0);
  await expect(fetch(lines[1] ?? '')).rejects.toThrow();
});
