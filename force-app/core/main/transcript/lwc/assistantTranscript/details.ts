import { at, isObject, listAt, textAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import { ItemReader } from './itemReader';
import { flatten } from './nesting';
import type { Part } from './part';
import type { Finding, MessageDetails } from './transcript';

/**
 * Reads how the assistant produced a response (spelling correction, intents, entities, visited nodes), and collects the
 * unused members of its parts. Logs contain these details; notes only sometimes. Source: `MessageOutput` of the v2 API.
 * @returns undefined if there are no details
 */
export function readDetails(message: JsonObject, parts: readonly Part[]): MessageDetails | undefined {
  const output = at(message, 'output');
  const details: MessageDetails = {
    correction: readCorrection(output),
    intents: listAt(output, 'intents').flatMap((intent) => findingOf(intent, textAt(intent, 'intent'))),
    entities: listAt(output, 'entities').flatMap((entity) => findingOf(entity, entityName(entity))),
    visited: readVisited(output),
    rest: flatten(parts).flatMap((part) => (part.rest ? [{ type: part.kind, data: part.rest }] : []))
  };
  const isEmpty = [details.intents, details.entities, details.visited, details.rest].every(
    ({ length }) => length === 0
  );
  return isEmpty && !details.correction ? undefined : details;
}

function readCorrection(output: unknown): MessageDetails['correction'] {
  const original = textAt(output, 'spelling', 'original_text');
  const corrected = textAt(output, 'spelling', 'text') || textAt(output, 'spelling', 'suggested_text');
  return original !== '' && corrected !== '' && original !== corrected ? { original, corrected } : undefined;
}

function findingOf(source: unknown, name: string): Finding[] {
  const confidence = isObject(source) ? new ItemReader(source).number('confidence') : undefined;
  return name === '' ? [] : [{ name, confidence }];
}

function entityName(entity: unknown): string {
  const [name, value] = [textAt(entity, 'entity'), textAt(entity, 'value')];
  return name !== '' && value !== '' ? `${name}: ${value}` : name || value;
}

/** Actions are in `turn_events`, dialog nodes in `nodes_visited`. Prefers titles to ids. */
function readVisited(output: unknown): string[] {
  const sources = listAt(output, 'debug', 'turn_events').map((event) => at(event, 'source'));
  const actions = sources.map(
    (source) => textAt(source, 'action_title') || textAt(source, 'title') || textAt(source, 'action')
  );
  const nodes = listAt(output, 'debug', 'nodes_visited').map(
    (node) => textAt(node, 'title') || textAt(node, 'dialog_node')
  );
  return [...new Set([...actions, ...nodes])].filter((name) => name !== '');
}
