import AssistantMedia from 'c/assistantMedia';
import { all, show, textOf, texts } from 'tests/page';

const HOSTS = ['assets.example.com'];
const IMAGE = {
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
const VIDEO = {
  ...IMAGE,
  media: 'video',
  source: 'https://assets.example.com/a.mp4',
  poster: 'https://assets.example.com/p.png',
  tracks: [{ source: 'https://assets.example.com/de.vtt', language: 'de', label: 'German' }],
  transcript: 'First words.'
};
const AUDIO = { ...IMAGE, media: 'audio', source: 'https://assets.example.com/a.mp3', title: '', altText: 'A call' };

const media = (messagePart, mediaHosts = []) => show('c-assistant-media', AssistantMedia, { messagePart, mediaHosts });

afterEach(() => {
  document.body.replaceChildren();
});

it.each([
  [IMAGE, 'Parcel From the front Open image on assets.example.com'],
  [
    VIDEO,
    'Parcel From the front Open video on assets.example.com Captions German on assets.example.com Transcript First words.'
  ],
  [AUDIO, 'A call From the front Open audio recording on assets.example.com']
])('from a host that nobody trusts, nothing is loaded and a link says where it leads: %j', (messagePart, words) => {
  const element = media(messagePart);
  expect(textOf(element)).toBe(words);
  expect(all(element, 'img, video, audio, track')).toEqual([]);
  all(element, 'a').forEach(({ target, rel }) => expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']));
});

it.each(['javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'not an address'])('%s is no link', (source) => {
  const element = media({ ...IMAGE, source }, HOSTS);
  expect(all(element, 'a, img')).toEqual([]);
  expect(textOf(element)).toBe(`Parcel From the front Address: ${source}`);
});

it('from a trusted host an image is shown with its alternative text', () => {
  const [image] = all(media(IMAGE, HOSTS), 'img');
  expect([image.src, image.alt, image.getAttribute('referrerpolicy')]).toEqual([
    IMAGE.source,
    'A parcel',
    'no-referrer'
  ]);
});

it('from a trusted host a video has a player, poster and captions, and loads nothing before it is played', () => {
  const element = media(VIDEO, HOSTS);
  const [video] = all(element, 'video');
  expect([video.src, video.poster, video.preload, video.controls]).toEqual([VIDEO.source, VIDEO.poster, 'none', true]);
  expect(video.getAttribute('aria-label')).toBe('Parcel');
  expect(all(element, 'track').map(({ src, srclang, label }) => [src, srclang, label])).toEqual([
    ['https://assets.example.com/de.vtt', 'de', 'German']
  ]);
});

it('a poster of another host is left out', () => {
  const [video] = all(media({ ...VIDEO, poster: 'https://other.example.com/p.png' }, HOSTS), 'video');
  expect(video.hasAttribute('poster')).toBe(false);
});

it('from a trusted host an audio recording has a player', () => {
  const [audio] = all(media(AUDIO, HOSTS), 'audio');
  expect([audio.src, audio.preload, audio.getAttribute('aria-label')]).toEqual([AUDIO.source, 'none', 'A call']);
});

it('what cannot be loaded says so and keeps its link', async () => {
  const element = media(IMAGE, HOSTS);
  all(element, 'img')[0]?.dispatchEvent(new CustomEvent('error'));
  await Promise.resolve();
  expect(all(element, 'img')).toEqual([]);
  expect(texts(element, 'p')).toEqual([
    'Parcel',
    'From the front',
    'This cannot be shown here.',
    'Open image on assets.example.com'
  ]);
});

it.each([IMAGE, VIDEO, AUDIO])('is accessible: %j', async (messagePart) => {
  await expect(media(messagePart, HOSTS)).toBeAccessible();
});
