import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { projectRoot } from '../../scripts/org/project.ts';
import { fillTransfers } from '../../scripts/setup/plan/transfer.ts';
import { VALUES } from '../../scripts/setup/snippets/index.ts';
import { CHAT } from './snippetVariants.ts';
import { mismatches } from './transferContract.ts';

/** The sample skills that hand over to Salesforce, with placeholders and with the values of an org. */

interface Step {
  step: string;
  variable: string;
  next_step?: string;
  output: unknown;
  context?: { integrations: { salesforce: { pre_chat: unknown } } };
  resolver: { type: string; response?: object; invoke_action?: { action: string } };
}

interface ActionSkill {
  workspace: {
    actions: {
      action: string;
      next_action?: string;
      steps: Step[];
      condition: { intent?: string };
      variables: { variable: string }[];
    }[];
    intents: { intent: string }[];
  };
}

interface Node {
  dialog_node: string;
  parent?: string;
  previous_sibling?: string;
  conditions: string;
  context?: Step['context'];
  output?: { generic: { response_type: string }[] };
}

interface DialogSkill {
  intents: { intent: string }[];
  dialog_nodes: Node[];
}

const read = (name: string) => readFileSync(join(projectRoot, 'samples/assistant', name), 'utf8');
const ACTION = read('transfer-action.json');
const DIALOG = read('transfer-dialog.json');

/** Finds all transfers in a skill. In an action, the resolver of a step contains the response without its type. */
function transfersIn(skill: string): { item: object; preChat: unknown }[] {
  const parsed = JSON.parse(skill) as Partial<ActionSkill & DialogSkill>;
  const steps = (parsed.workspace?.actions ?? []).flatMap((action) => action.steps);
  const nodes = parsed.dialog_nodes ?? [];
  return [
    ...steps
      .filter(({ resolver }) => resolver.type === 'connect_to_agent')
      .map(({ resolver, context }) => ({
        item: { response_type: 'connect_to_agent', ...resolver.response },
        preChat: context?.integrations.salesforce.pre_chat
      })),
    ...nodes.flatMap(({ output, context }) =>
      (output?.generic ?? [])
        .filter((item) => item.response_type === 'connect_to_agent')
        .map((item) => ({ item, preChat: context?.integrations.salesforce.pre_chat }))
    )
  ];
}

for (const [kind, skill, count] of [
  ['action', ACTION, 3],
  ['dialog', DIALOG, 2]
] as const) {
  test(`each transfer of the ${kind} skill conforms to the contract, with placeholders and with values`, () => {
    for (const text of [skill, fillTransfers(skill, CHAT)]) {
      const transfers = transfersIn(text);
      expect(transfers).toHaveLength(count);
      for (const { item, preChat } of transfers) {
        expect(mismatches('transfer', item)).toEqual([]);
        expect(mismatches('preChat', preChat)).toEqual([]);
      }
    }
  });

  test(`fillTransfers replaces each ID and URL of the ${kind} skill, and nothing else`, () => {
    const idsIn = (text: string) => text.match(/"(?:00D|57[23])\w{12}"/g) ?? [];
    const filled = fillTransfers(skill, CHAT);
    expect(idsIn(filled)).toHaveLength(idsIn(skill).length);
    for (const id of idsIn(skill).map((text) => text.slice(1, -1))) {
      const rule = [VALUES.organizationId, VALUES.deploymentId, VALUES.buttonId].find(
        ({ fault }) => fault(id)?.kind === 'placeholder'
      );
      expect(rule, `${id} is a placeholder`).toBeDefined();
      expect(filled).not.toContain(id);
    }
    const masked = (text: string) =>
      JSON.stringify(JSON.parse(text)).replace(/"(?:00D|57[23])\w{12}"|"https:\/\/d\.[^"]*"/g, '""');
    expect(masked(filled)).toBe(masked(skill));
    expect(fillTransfers(filled, CHAT)).toBe(filled);
  });
}

test('the action skill refers only to steps, actions, variables and intents that it contains', () => {
  const { actions, intents } = (JSON.parse(ACTION) as ActionSkill).workspace;
  const names = actions.map(({ action }) => action);
  for (const { steps, variables, next_action, condition } of actions) {
    const ids = steps.map(({ step }) => step);
    steps.forEach(({ next_step }) => expect([undefined, ...ids]).toContain(next_step));
    steps.forEach(({ variable }) => expect(variables.map((each) => each.variable)).toContain(variable));
    const called = steps.flatMap(({ resolver }) => resolver.invoke_action?.action ?? []);
    expect(names).toEqual(expect.arrayContaining([...called, ...(next_action === undefined ? [] : [next_action])]));
    expect([undefined, ...intents.map(({ intent }) => intent)]).toContain(condition.intent);
  }
});

test('the dialog skill is a tree, and its conditions refer only to intents that it contains', () => {
  const { dialog_nodes: nodes, intents } = JSON.parse(DIALOG) as DialogSkill;
  const siblings = (node: Node) => nodes.filter(({ parent }) => parent === node.parent);
  for (const node of nodes) {
    expect([undefined, ...nodes.map(({ dialog_node }) => dialog_node)]).toContain(node.parent);
    expect([undefined, ...siblings(node).map(({ dialog_node }) => dialog_node)]).toContain(node.previous_sibling);
    expect(siblings(node).filter(({ previous_sibling }) => previous_sibling === undefined)).toHaveLength(1);
    const named = [...node.conditions.matchAll(/#(\w+)/g)].map(([, intent]) => intent);
    expect(intents.map(({ intent }) => intent)).toEqual(expect.arrayContaining(named));
  }
});

test("both skills and all transfers conform to the types in IBM's SDK, which reject a misspelled property", () => {
  const items = [...transfersIn(ACTION), ...transfersIn(DIALOG)].map(({ item }) => item);
  const nodes = (JSON.parse(DIALOG) as DialogSkill).dialog_nodes;
  const misspelled = { ...items[0], agent_availible: {} };
  expect(typeErrors([...items, misspelled], nodes)).toEqual([expect.stringContaining('agent_availible')]);
});

/** Compiles the skills as literals of the types in IBM's SDK, which do not allow unknown properties. */
function typeErrors(items: readonly object[], nodes: readonly Node[]): string[] {
  const file = join(projectRoot, 'tests/contract/skills.ts');
  const content = `import type V1 from 'ibm-watson/assistant/v1.js';
    import type V2 from 'ibm-watson/assistant/v2.js';
    export const action: V2.SkillImport = ${ACTION};
    export const dialog: V1.Workspace = ${DIALOG};
    export const nodes: V1.DialogNode[] = ${JSON.stringify(nodes)};
    export const sent: V2.RuntimeResponseGenericRuntimeResponseTypeConnectToAgent[] = ${JSON.stringify(items)};`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
    lib: ['lib.es2022.d.ts'],
    types: ['node']
  };
  const host = ts.createCompilerHost(options);
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.ESNext);
  const withSkills: ts.CompilerHost = {
    ...host,
    fileExists: (name) => name === file || host.fileExists(name),
    getSourceFile: (name, ...rest) => (name === file ? source : host.getSourceFile(name, ...rest))
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, withSkills), source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
