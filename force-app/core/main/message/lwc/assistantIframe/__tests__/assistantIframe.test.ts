import AssistantIframe from 'c/assistantIframe';
import { all, show, textOf } from 'tests/page';

const FRAME = {
  kind: 'frame',
  source: 'https://maps.example.com/x',
  title: '**Our** shop',
  description: 'Where it is',
  imageUrl: 'https://assets.example.com/map.png'
};

const frame = (more = {}, trustedHosts = { media: [], frames: [] }) =>
  show('c-assistant-iframe', AssistantIframe, { messagePart: { ...FRAME, ...more }, trustedHosts });

afterEach(() => {
  document.body.replaceChildren();
});

it('of a host that nobody trusts is a card with a link', () => {
  const element = frame();
  expect(textOf(element)).toBe('Our shop Where it is Open page on maps.example.com');
  expect(all(element, 'iframe, img')).toEqual([]);
});

it('has its picture where the host of the picture is trusted', () => {
  const [picture] = all(frame({}, { media: ['assets.example.com'], frames: [] }), 'img');
  expect(picture.src).toBe(FRAME.imageUrl);
});

it('of a trusted host is embedded, in a sandbox and without a referrer', () => {
  const [embedded] = all(frame({}, { media: [], frames: ['maps.example.com'] }), 'iframe');
  expect([embedded.src, embedded.title, embedded.getAttribute('referrerpolicy')]).toEqual([
    FRAME.source,
    'Our shop',
    'no-referrer'
  ]);
  expect(embedded.getAttribute('sandbox')).not.toContain('top-navigation');
});

it('of the page’s own host is never embedded, because a sandbox would not hold it', () => {
  const own = `${window.location.origin}/x`;
  expect(all(frame({ source: own }, { media: [], frames: [window.location.host] }), 'iframe')).toEqual([]);
});

it('is accessible', async () => {
  await expect(frame({}, { media: ['assets.example.com'], frames: [] })).toBeAccessible();
});
