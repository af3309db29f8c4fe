import fc from 'fast-check';
import { parseSessionKey } from 'c/assistantSource';

const FULL = 'eu-de::1::123456::session-1::integration-1::instance-1::subscription-1';

describe('a session history key', () => {
  it('is read part by part', () => {
    expect(parseSessionKey(FULL)).toEqual({
      region: 'eu-de',
      version: '1',
      authCode: '123456',
      sessionId: 'session-1',
      integrationId: 'integration-1',
      serviceInstanceId: 'instance-1',
      subscriptionId: 'subscription-1'
    });
  });

  it.each([
    ['an empty last part', 'eu-de::1::123456::session-1::integration-1::instance-1::'],
    ['no last part', 'eu-de::1::123456::session-1::integration-1::instance-1']
  ])('may have %s', (_, text) => {
    expect(parseSessionKey(text)).toEqual({ ...parseSessionKey(FULL), subscriptionId: '' });
  });

  it('may have surrounding white space, and more parts than this version knows', () => {
    expect(parseSessionKey(`  ${FULL}::new::newer \n`)).toEqual(parseSessionKey(FULL));
  });

  it('keeps any parts as they are', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9.-]{1,12}$/);
    fc.assert(
      fc.property(fc.tuple(part, part, part, part, part, part, part), (parts) => {
        expect(Object.values(parseSessionKey(parts.join('::')))).toEqual(parts);
      })
    );
  });

  it('has seven parts whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Object.values(parseSessionKey(text))).toHaveLength(7);
      })
    );
  });
});
