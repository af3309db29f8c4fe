import type { TrustedHosts } from 'c/assistantAddress';
import AssistantIframe from 'c/assistantIframe';
import type { FramePart } from 'c/assistantTranscript';
import { all, first, show, textOf } from 'tests/page';

const FRAME: FramePart = {
  kind: 'frame',
  source: 'https://maps.example.com/x',
  title: '**Our** shop',
  description: 'Where it is',
  imageUrl: 'https://assets.example.com/map.png'
};

const showFrame = (more: Partial<FramePart> = {}, trusted: Partial<TrustedHosts> = {}) =>
  show('c-assistant-iframe', AssistantIframe, {
    messagePart: { ...FRAME, ...more },
    trustedHosts: { media: [], frames: [], ...trusted }
  });

afterEach(() => {
  document.body.replaceChildren();
});

it('is a card with a link when its host is not trusted', () => {
  const element = showFrame();
  expect(textOf(element)).toBe('Our shop Where it is Open page on maps.example.com');
  expect(all(element, 'iframe, img')).toEqual([]);
});

it('shows its image when the host of the image is trusted', () => {
  expect(first(showFrame({}, { media: ['assets.example.com'] }), 'img').src).toBe(FRAME.imageUrl);
});

it('embeds a page of a trusted host in a sandbox and without a referrer', () => {
  const iframe = first(showFrame({}, { frames: ['maps.example.com'] }), 'iframe');
  expect([iframe.src, iframe.title, iframe.getAttribute('referrerpolicy')]).toEqual([
    FRAME.source,
    'Our shop',
    'no-referrer'
  ]);
  expect(iframe.getAttribute('sandbox')).toContain('allow-scripts');
  expect(iframe.getAttribute('sandbox')).not.toContain('top-navigation');
});

it('never embeds a page of its own host, which could leave the sandbox', () => {
  const source = `${window.location.origin}/x`;
  expect(all(showFrame({ source }, { frames: [window.location.host] }), 'iframe')).toEqual([]);
});

it('is accessible', async () => {
  await expect(showFrame({}, { media: ['assets.example.com'] })).toBeAccessible();
});
