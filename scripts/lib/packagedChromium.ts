import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

const PACKAGE = 'node_modules/@sparticuz/chromium';
const CACHE = 'node_modules/.cache/assistant-history-chromium';

interface UnpackedChromium {
  readonly executablePath: string;
  readonly libraryPath: string;
  readonly fontsPath: string;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once, with the libraries and fonts that a bare machine lacks. The package's
 * own unpacking is for Lambda: it shares one folder of the machine among all versions and users.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const home = join(process.cwd(), CACHE, version);
  if (!existsSync(home)) {
    await unpackTo(home);
  }
  return {
    executablePath: join(home, 'chromium'),
    libraryPath: join(home, 'libraries', 'lib'),
    fontsPath: join(home, 'fonts')
  };
}

/** Unpacks beside the place and moves, so that an interrupted run leaves nothing that looks complete. */
async function unpackTo(home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const work = await mkdtemp(`${home}.`);
  await Promise.all([
    decompress('chromium.br', createWriteStream(join(work, 'chromium'), { mode: 0o755 })),
    decompress('swiftshader.tar.br', extract(work)),
    decompress('al2023.tar.br', extract(join(work, 'libraries'))),
    decompress('fonts.tar.br', extract(join(work, 'fonts')))
  ]);
  await writeFile(join(work, 'fonts', 'fonts.conf'), fontConfiguration(join(home, 'fonts')));
  await rename(work, home).catch(async (error: unknown) => {
    // another run was faster
    await rm(work, { recursive: true });
    if (!existsSync(home)) {
      throw error;
    }
  });
}

function decompress(file: string, target: NodeJS.WritableStream): Promise<void> {
  return pipeline(createReadStream(join(PACKAGE, 'bin', file)), createBrotliDecompress(), target);
}

/** The package's own configuration names folders of Lambda. */
function fontConfiguration(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}</dir>
  <cachedir>${join(directory, 'cache')}</cachedir>
</fontconfig>
`;
}
