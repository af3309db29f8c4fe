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
      // the TypeScript rule of the same name knows types
      'no-unused-vars': 'off',
      // files read from the whole to the parts
      'no-use-before-define': 'off',
      // pages and retries come one after the other
      'no-await-in-loop': 'off',
      // marks a promise that reports through a callback
      'no-void': ['error', { allowAsStatement: true }],
      // prettier's business
      'no-confusing-arrow': 'off'
    }
  },
  {
    // what Lightning Web Security changes or refuses; an exception says why it does no harm
    files: PACKAGED,
    ignores: COMPONENT_TESTS,
    plugins: { '@locker/locker': locker },
    rules: {
      // such an event tells every component of the page what happened in the viewer
      'no-restricted-syntax': [
        'error',
        { selector: 'Property[key.name="composed"][value.value=true]', message: 'Events stay within the package.' }
      ],
      ...Object.fromEntries(Object.keys(locker.rules).map((name) => [`@locker/locker/${name}`, 'error'])),
      // only code in a string runs elsewhere, and @typescript-eslint/no-implied-eval forbids that
      '@locker/locker/distorted-window-set-timeout': 'off',
      '@locker/locker/distorted-window-set-interval': 'off',
      // takes every method named open for that of the window
      '@locker/locker/distorted-xml-http-request-window-open': 'off'
    }
  },
  {
    // only addresses of Salesforce itself are refused, and the assistant's is none
    files: ['force-app/**/lwc/assistantClient/environment.ts'],
    rules: { '@locker/locker/distorted-window-fetch': 'off' }
  },
  {
    files: COMPONENT_TESTS,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: null, projectService: false },
      globals: { ...globals.browser, ...globals.node, ...globals.jest }
    },
    rules: {
      'max-lines-per-function': 'off',
      // rules for components: a test emits from wire adapters, waits, and shows what must not become a link
      '@lwc/lwc/no-async-operation': 'off',
      '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
      'no-script-url': 'off',
      // a property holds for the cases in which its premise holds
      'jest/no-conditional-expect': 'off'
    }
  },
  { files: ['tests/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: globals.node } },
  { files: ['tests/jest/**/*.cjs'], languageOptions: { globals: { ...globals.jest, ...globals.browser } } }
]);
