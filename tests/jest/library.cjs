// Bundles the library modules of components with their npm packages; Jest cannot import those that are ES modules.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { buildSync } = require('esbuild');

const versions = readFileSync(join(__dirname, '../../package.json'));

module.exports = {
  process: (source, file) => {
    const { outputFiles } = buildSync({
      entryPoints: [file],
      bundle: true,
      format: 'cjs',
      platform: 'browser',
      target: 'es2022',
      write: false
    });
    return { code: outputFiles[0].text };
  },
  getCacheKey: (source, file) => createHash('sha256').update(versions).update(file).update(source).digest('hex')
};
