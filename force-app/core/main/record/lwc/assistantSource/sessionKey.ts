/**
 * The parts of a session history key; a part that the key does not have is ''. IBM says that the content may change at
 * any time, so nothing is required here: whoever needs a part looks for it and names it when it is missing.
 */
export interface SessionKey {
  readonly region: string;
  readonly version: string;
  readonly authCode: string;
  readonly sessionId: string;
  readonly integrationId: string;
  readonly serviceInstanceId: string;
  readonly subscriptionId: string;
}

/**
 * Splits a session history key. Source of the format: IBM's web chat client; the last part may be empty or missing, and
 * parts that follow it are ignored.
 */
export function parseSessionKey(text: string): SessionKey {
  const [
    region = '',
    version = '',
    authCode = '',
    sessionId = '',
    integrationId = '',
    serviceInstanceId = '',
    subscriptionId = ''
  ] = text
    .trim()
    .split('::')
    .map((part) => part.trim());
  return { region, version, authCode, sessionId, integrationId, serviceInstanceId, subscriptionId };
}
