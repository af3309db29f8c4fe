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
 * Unpacks the Chromium of `@sparticuz/chromium` to a cache, with libraries and fonts for minimal systems. The package's own
 * unpacking is not used, because it uses one temporary folder for all versions and users.
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

/** Unpacks to a temporary folder and renames it, so that an interrupted run leaves no partial cache. */
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
    // another process has unpacked it in the meantime
    await rm(work, { recursive: true });
    if (!existsSync(home)) {
      throw error;
    }
  });
}

function decompress(file: string, target: NodeJS.WritableStream): Promise<void> {
  return pipeline(createReadStream(join(PACKAGE, 'bin', file)), createBrotliDecompress(), target);
}

/** Replaces the package's configuration, whose paths are those of AWS Lambda. */
function fontConfiguration(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}</dir>
  <cachedir>${join(directory, 'cache')}</cachedir>
</fontconfig>
`;
}
