import AssistantMedia from 'c/assistantMedia';
import type { MediaPart } from 'c/assistantTranscript';
import { all, first, flushPromises, show, textOf, texts } from 'tests/page';

const HOSTS = ['assets.example.com'];
const IMAGE: MediaPart = {
  kind: 'media',
  media: 'image',
  source: 'https://assets.example.com/a.png',
  title: 'Parcel',
  description: 'From the front',
  altText: 'A parcel',
  poster: '',
  tracks: [],
  transcript: ''
};
const VIDEO: MediaPart = {
  ...IMAGE,
  media: 'video',
  source: 'https://assets.example.com/a.mp4',
  poster: 'https://assets.example.com/p.png',
  tracks: [{ source: 'https://assets.example.com/de.vtt', language: 'de', label: 'German' }],
  transcript: 'First words.'
};
const AUDIO: MediaPart = {
  ...IMAGE,
  media: 'audio',
  source: 'https://assets.example.com/a.mp3',
  title: '',
  altText: 'A call'
};

const showMedia = (messagePart: MediaPart, mediaHosts: readonly string[] = []) =>
  show('c-assistant-media', AssistantMedia, { messagePart, mediaHosts });

afterEach(() => {
  document.body.replaceChildren();
});

it.each<[MediaPart, string]>([
  [IMAGE, 'Parcel From the front Open image on assets.example.com'],
  [
    VIDEO,
    'Parcel From the front Open video on assets.example.com Captions German on assets.example.com Transcript First words.'
  ],
  [AUDIO, 'A call From the front Open audio recording on assets.example.com']
])('loads nothing from an untrusted host, and links to it: %j', (messagePart, text) => {
  const element = showMedia(messagePart);
  expect(textOf(element)).toBe(text);
  expect(all(element, 'img, video, audio, track')).toEqual([]);
  const links = all(element, 'a').map(({ target, rel }) => [target, rel]);
  expect(new Set(links.map(String))).toEqual(new Set(['_blank,noopener noreferrer']));
});

it.each(['javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'not an address'])(
  'makes no link of the address %s',
  (source) => {
    const element = showMedia({ ...IMAGE, source }, HOSTS);
    expect(all(element, 'a, img')).toEqual([]);
    expect(textOf(element)).toBe(`Parcel From the front Address: ${source}`);
  }
);

it('shows an image of a trusted host with its alternative text', () => {
  const image = first(showMedia(IMAGE, HOSTS), 'img');
  expect([image.src, image.alt, image.getAttribute('referrerpolicy')]).toEqual([
    IMAGE.source,
    'A parcel',
    'no-referrer'
  ]);
});

it('plays a video of a trusted host with poster and captions, and loads it only on play', () => {
  const element = showMedia(VIDEO, HOSTS);
  const video = first(element, 'video');
  expect([video.src, video.poster, video.preload, video.controls]).toEqual([VIDEO.source, VIDEO.poster, 'none', true]);
  expect(video.getAttribute('aria-label')).toBe('Parcel');
  expect(all(element, 'track').map(({ src, srclang, label }) => [src, srclang, label])).toEqual([
    ['https://assets.example.com/de.vtt', 'de', 'German']
  ]);
});

it('leaves out a poster of an untrusted host', () => {
  const video = first(showMedia({ ...VIDEO, poster: 'https://other.example.com/p.png' }, HOSTS), 'video');
  expect(video.hasAttribute('poster')).toBe(false);
});

it('plays an audio recording of a trusted host', () => {
  const audio = first(showMedia(AUDIO, HOSTS), 'audio');
  expect([audio.src, audio.preload, audio.getAttribute('aria-label')]).toEqual([AUDIO.source, 'none', 'A call']);
});

it('replaces media that cannot be loaded by a notice, and keeps the link', async () => {
  const element = showMedia(IMAGE, HOSTS);
  first(element, 'img').dispatchEvent(new CustomEvent('error'));
  await flushPromises();
  expect(all(element, 'img')).toEqual([]);
  expect(texts(element, 'p')).toEqual([
    'Parcel',
    'From the front',
    'This cannot be shown here.',
    'Open image on assets.example.com'
  ]);
});

it.each([IMAGE, VIDEO, AUDIO])('is accessible: %j', async (messagePart) => {
  await expect(showMedia(messagePart, HOSTS)).toBeAccessible();
});
