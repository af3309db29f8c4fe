const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');
const limits = require('./tests/limits.json');

module.exports = {
  ...jestConfig,
  roots: ['<rootDir>/force-app'],
  moduleNameMapper: { ...jestConfig.moduleNameMapper, '^tests/(.*)$': '<rootDir>/tests/jest/$1' },
  testTimeout: limits.testMilliseconds,
  testMatch: ['**/__tests__/**/*.test.ts'],
  transform: { '/lwc/\\w+/(\\w+L|l)ibrary\\.ts$': '<rootDir>/tests/jest/library.cjs', ...jestConfig.transform },
  setupFiles: ['<rootDir>/tests/jest/labels.cjs', '<rootDir>/tests/jest/browser.cjs'],
  setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/tests/jest/accessibility.cjs'],
  collectCoverageFrom: ['force-app/**/lwc/**/*.ts', '!**/__tests__/**']
};
