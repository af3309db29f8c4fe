/**
 * The parts of a session history key; '' for a missing part. IBM may change the format at any time, so no part is
 * required here: `locateHistory` validates the parts that it uses.
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
 * Splits a session history key at `::`. The subscription id may be empty or missing; further parts are ignored. Source of
 * the format: IBM's web chat client.
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
