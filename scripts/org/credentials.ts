import { createHash } from 'node:crypto';
import { INTEGRATION_ID, SERVICE_INSTANCE_ID } from './identifiers.ts';

const KEY_VERSION = '2023-09-15';
const DEFAULT_TOKEN_LENGTH = 1200;

/** The credentials of a conversation: the record has them, and the local assistant requires them. */
export interface Credentials {
  sessionId: string;
  /** The code of a session history key, or a token. */
  bearer: string;
}

/**
 * Credentials with the six-digit code of a session history key.
 * @param seed the same seed gives the same credentials
 */
export function keyCredentials(seed: string, sessionId: string = uuidOf(seed)): Credentials {
  const code = createHash('sha256').update(`code ${seed}`).digest().readUInt32BE() % 1_000_000;
  return { sessionId, bearer: String(code).padStart(6, '0') };
}

/**
 * Credentials with a token of `length` characters.
 * @param seed the same seed gives the same credentials
 */
export function tokenCredentials(
  seed: string,
  sessionId: string = uuidOf(seed),
  length: number = DEFAULT_TOKEN_LENGTH
): Credentials {
  const piece = createHash('sha256').update(`token ${seed}`).digest('base64url');
  return { sessionId, bearer: piece.repeat(Math.ceil(length / piece.length)).slice(0, length) };
}

/** The session history key that the web chat writes to the record, in IBM's format. */
export function sessionHistoryKey({ sessionId, bearer }: Credentials): string {
  return ['us-south', KEY_VERSION, bearer, sessionId, INTEGRATION_ID, SERVICE_INSTANCE_ID, ''].join('::');
}

/** A UUID in the form of version 4 that depends only on the seed. */
function uuidOf(seed: string): string {
  const hex = createHash('sha256').update(`session ${seed}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-'
  );
}
