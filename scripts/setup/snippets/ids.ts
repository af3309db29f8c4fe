import type { Fault } from './faults.ts';

/** Id prefixes of the records that snippets name. Source: Salesforce's standard id prefixes. */
export const PREFIXES = { organizationId: '00D', deploymentId: '572', buttonId: '573' } as const;

const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const CASE_SENSITIVE_LENGTH = 15;
const CASE_SAFE_LENGTH = 18;

/**
 * The three characters that make an id of 15 characters one of 18: each says which of five characters are capital letters.
 * So an id is recognised whose case was changed, or that was not copied as a whole.
 */
export function checkCharacters(id: string): string {
  return [0, 5, 10].map((start) => CHECK_CHARACTERS[capitals(id.slice(start, start + 5))]).join('');
}

function capitals(five: string): number {
  return [...five].reduce((sum, character, index) => sum + (/[A-Z]/.test(character) ? 2 ** index : 0), 0);
}

/**
 * Why a text is no id of that prefix; undefined when it is one.
 * @param prefix first three characters, which name the kind of record
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

/** The form of 15 characters, which is what Salesforce's own snippets and the Messaging API use. */
export function shortId(id: string): string {
  return id.slice(0, CASE_SENSITIVE_LENGTH);
}
