// Runs Code Analyzer's engines on files and prints their findings. Plain JavaScript, because the engines' packages and
// types are installed for the scan only.
//
// Standard input: {"root": folder, "files": [paths], "rules": [selectors], "withJava": boolean}
// Standard output: {"engines": [names], "findings": [{engine, rule, severity, file, line, message}]}
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { CodeAnalyzer, CodeAnalyzerConfig, EventType, LogLevel } from '@salesforce/code-analyzer-core';
import * as eslint from '@salesforce/code-analyzer-eslint-engine';
import * as pmd from '@salesforce/code-analyzer-pmd-engine';
import * as regex from '@salesforce/code-analyzer-regex-engine';
import * as retirejs from '@salesforce/code-analyzer-retirejs-engine';

const { root, files, rules, withJava } = await json(process.stdin);
const logs = await mkdtemp(join(tmpdir(), 'scan-'));
const config = CodeAnalyzerConfig.fromObject({
  config_root: root,
  log_folder: logs,
  // duplicated code is not a security issue
  engines: { cpd: { disable_engine: true }, pmd: { disable_engine: !withJava } }
});
const analyzer = new CodeAnalyzer(config);
const findings = [];

// a file that an engine could not analyze is a finding
analyzer.onEvent(EventType.EngineLogEvent, ({ logLevel, engineName, message }) => {
  if (logLevel === LogLevel.Error) {
    const [, file = ''] = /'([^']*)'/.exec(message) ?? [];
    findings.push({ engine: engineName, rule: 'error', severity: 1, file, line: 1, message });
  }
});
analyzer.onEvent(EventType.LogEvent, ({ logLevel, message }) => {
  if (logLevel === LogLevel.Error) {
    findings.push({ engine: 'core', rule: 'error', severity: 1, file: '', line: 1, message });
  }
});

for (const engines of [eslint, pmd, regex, retirejs]) {
  await analyzer.addEnginePlugin((engines.createEnginePlugin ?? engines.default.createEnginePlugin)());
}
const workspace = await analyzer.createWorkspace([root], files);
const selected = await analyzer.selectRules(rules, { workspace });
const result = await analyzer.run(selected, { workspace });
for (const violation of result.getViolations()) {
  const rule = violation.getRule();
  const place = violation.getPrimaryLocation();
  findings.push({
    engine: rule.getEngineName(),
    rule: rule.getName(),
    severity: rule.getSeverityLevel(),
    file: place.getFile() ?? '',
    line: place.getStartLine() ?? 1,
    message: violation.getMessage()
  });
}
await rm(logs, { recursive: true });
process.stdout.write(JSON.stringify({ engines: selected.getEngineNames(), findings }));
