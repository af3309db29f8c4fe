import type { Fault } from './faults.ts';

/** Key prefixes of the records in snippets. Source: Salesforce's standard id prefixes. */
export const PREFIXES = { organizationId: '00D', deploymentId: '572', buttonId: '573' } as const;

const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const CASE_SENSITIVE_LENGTH = 15;
const CASE_SAFE_LENGTH = 18;

/**
 * The last three characters of an 18-character id. Each encodes which of five characters are capital letters, so that an
 * id with changed case or missing characters is detected.
 * @param id with at least 15 characters
 */
export function checkCharacters(id: string): string {
  return [0, 5, 10].map((start) => CHECK_CHARACTERS[capitalBits(id.slice(start, start + 5))]).join('');
}

function capitalBits(five: string): number {
  return [...five].reduce((sum, character, index) => sum + (/[A-Z]/.test(character) ? 2 ** index : 0), 0);
}

/**
 * Validates an id; undefined when it is valid.
 * @param prefix key prefix of the object, the first three characters
 */
export function idFault(text: string, prefix: string): Fault | undefined {
  if (!/^[A-Za-z0-9]*$/.test(text)) {
    return { kind: 'characters' };
  }
  if (!text.startsWith(prefix)) {
    return { kind: 'prefix', expected: prefix };
  }
  if (text.length !== CASE_SENSITIVE_LENGTH && text.length !== CASE_SAFE_LENGTH) {
    return { kind: 'length', length: text.length };
  }
  if (/^(.)\1*$/i.test(text.slice(prefix.length))) {
    return { kind: 'placeholder' };
  }
  const check = text.slice(CASE_SENSITIVE_LENGTH);
  return check === '' || check === checkCharacters(text) ? undefined : { kind: 'checksum' };
}

/** The 15-character form of an id, which Salesforce's snippets and the Messaging API use. */
export function shortId(id: string): string {
  return id.slice(0, CASE_SENSITIVE_LENGTH);
}
