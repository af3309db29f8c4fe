import fc from 'fast-check';
import { isTrusted, linkOf, parseHosts } from 'c/assistantAddress';

describe('a link', () => {
  it.each([
    ['https://shop.example.com/a?b#c', 'https://shop.example.com/a?b#c', 'shop.example.com'],
    ['http://example.com', 'http://example.com/', 'example.com'],
    ['HTTPS://EXAMPLE.COM:8443/', 'https://example.com:8443/', 'example.com:8443'],
    ['mailto:kim@example.com', 'mailto:kim@example.com', 'kim@example.com'],
    ['tel:+49%2030%20123', 'tel:+49%2030%20123', '+49 30 123']
  ])('from %s leads to %s and shows %s', (address, href, target) => {
    expect(linkOf(address)).toEqual({ href, target });
  });

  it('shows a look-alike host in its ASCII form', () => {
    expect(linkOf('https://аpple.com/')?.target).toBe('xn--pple-43d.com');
  });

  it('loses a user name that looks like a host', () => {
    expect(linkOf('https://bank.example:secret@evil.example/')).toEqual({
      href: 'https://evil.example/',
      target: 'evil.example'
    });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://example.com/x',
    'file:///etc/passwd',
    'vbscript:x',
    'ftp://example.com/',
    '//example.com/x',
    '/relative',
    'mailto:',
    ''
  ])('is not made from %j', (address) => {
    expect(linkOf(address)).toBeUndefined();
  });

  it('has one of four schemes, whatever the address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `javascript:${rest}`)
        ),
        (address) => {
          expect(linkOf(address)?.href ?? 'https://none').toMatch(/^(https?|mailto|tel):/);
        }
      )
    );
  });
});

describe('a list of trusted hosts', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['cdn.example.com', ['cdn.example.com']],
    [' CDN.example.com, *.example.org;127.0.0.1:8080 ', ['cdn.example.com', '*.example.org', '127.0.0.1:8080']]
  ])('is read from %j', (text, hosts) => {
    expect(parseHosts(text)).toEqual(hosts);
  });

  it.each(['https://example.com', '*', '*.', 'a..b', 'example.com/x', 'exa mple.*'])('is refused with %j', (text) => {
    expect(parseHosts(text)).toBeUndefined();
  });

  it.each<[string, string[], boolean]>([
    ['https://cdn.example.com/a.png', ['cdn.example.com'], true],
    ['https://cdn.example.com:444/a.png', ['cdn.example.com'], false],
    ['https://a.b.example.org/a.png', ['*.example.org'], true],
    ['https://example.org/a.png', ['*.example.org'], false],
    ['https://evilexample.org/a.png', ['*.example.org'], false],
    ['http://cdn.example.com/a.png', ['cdn.example.com'], false],
    ['http://127.0.0.1:8080/a.png', ['127.0.0.1:8080'], true],
    ['data:image/png;base64,AA', ['cdn.example.com'], false],
    ['cdn.example.com/a.png', ['cdn.example.com'], false],
    ['https://cdn.example.com/a.png', [], false]
  ])('matches %s with the hosts %j: %s', (address, hosts, trusted) => {
    expect(isTrusted(address, hosts)).toBe(trusted);
  });
});
