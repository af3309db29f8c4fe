import { createRequire } from 'node:module';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const require = createRequire(import.meta.url);
const lwc = require('@salesforce/eslint-config-lwc/recommended-ts');
const locker = require('@locker/eslint-plugin-locker');

const COMPONENTS = ['force-app/**/lwc/**/*.ts', 'scripts/console/modules/**/*.ts', 'scripts/console/platform/**/*.ts'];
const PACKAGED = ['force-app/**/lwc/**/*.ts'];
const COMPONENT_TESTS = ['force-app/**/__tests__/**/*.ts'];

export default defineConfig([
  globalIgnores(['force-app/**/*.js', 'handover/dist/', 'coverage/', 'test-results/', 'playwright-report/', '.cache/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'handover/tsconfig.json',
          'scripts/tsconfig.json',
          'scripts/console/tsconfig.json',
          'tests/jest/tsconfig.json',
          'tests/tsconfig.json'
        ],
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10]
    }
  },
  {
    files: COMPONENTS,
    extends: [lwc],
    languageOptions: { parser: tseslint.parser, globals: globals.browser },
    rules: {
      '@lwc/lwc/no-inner-html': 'error',
      // the compiler checks exports, and this rule does not know `export type *`
      'import/export': 'off',
      // the TypeScript rule of the same name knows types
      'no-unused-vars': 'off',
      // a file begins with what it exports, and helpers follow
      'no-use-before-define': 'off',
      // pages and retries are requested in sequence
      'no-await-in-loop': 'off',
      // `void` marks a promise that is not awaited
      'no-void': ['error', { allowAsStatement: true }],
      // conflicts with Prettier
      'no-confusing-arrow': 'off'
    }
  },
  {
    // APIs that Lightning Web Security changes or blocks; every exception gives its reason
    files: PACKAGED,
    ignores: COMPONENT_TESTS,
    plugins: { '@locker/locker': locker },
    rules: {
      // a composed event reaches every component of the page
      'no-restricted-syntax': [
        'error',
        { selector: 'Property[key.name="composed"][value.value=true]', message: 'Events stay within the package.' }
      ],
      ...Object.fromEntries(Object.keys(locker.rules).map((name) => [`@locker/locker/${name}`, 'error'])),
      // affects only code in strings, which @typescript-eslint/no-implied-eval forbids
      '@locker/locker/distorted-window-set-timeout': 'off',
      '@locker/locker/distorted-window-set-interval': 'off',
      // reports every method named `open`, not only that of a window
      '@locker/locker/distorted-xml-http-request-window-open': 'off'
    }
  },
  {
    // Lightning Web Security blocks requests to Salesforce only, and the assistant is elsewhere
    files: ['force-app/**/lwc/assistantClient/environment.ts'],
    rules: { '@locker/locker/distorted-window-fetch': 'off' }
  },
  {
    files: COMPONENT_TESTS,
    languageOptions: { globals: { ...globals.node, ...globals.jest } },
    rules: {
      'max-lines-per-function': 'off',
      // a test passes addresses that must not become links
      'no-script-url': 'off',
      // a property-based test may have a premise
      'jest/no-conditional-expect': 'off'
    }
  },
  { files: ['tests/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: globals.node } },
  { files: ['tests/jest/**/*.cjs'], languageOptions: { globals: { ...globals.jest, ...globals.browser } } }
]);
