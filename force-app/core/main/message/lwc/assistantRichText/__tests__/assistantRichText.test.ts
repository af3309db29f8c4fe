import AssistantRichText from 'c/assistantRichText';
import { all, first, flushPromises, show, textOf, texts } from 'tests/page';
import type { Properties } from 'tests/page';

const showText = (text: string, more: Properties<AssistantRichText> = {}) =>
  show('c-assistant-rich-text', AssistantRichText, { text, mediaHosts: ['cdn.example.com'], ...more });

afterEach(() => {
  document.body.replaceChildren();
});

const SAMPLES = {
  paragraph: 'Words, **strong *and emphasised*** `code` H~2~O x^2^ ~~old~~ ==new== <u>u</u> <small>s</small>',
  heading: '# First\n\n### Third',
  bullets: '- one\n- two\n  1. inner',
  numbers: '3. three\n4. four',
  quote: '> quoted\n>> twice',
  code: '```js\nif (a < b) {}\n```',
  table: '| Item | Price |\n|---|--:|\n| Tea | **2** |\n\n<table><tr><th>A</th><td colspan="2">b</td></tr></table>',
  rule: 'above\n\n---\n\nbelow',
  link: '[terms](https://shop.example.com/a) and https://shop.example.com/b',
  images: '![Parcel](https://cdn.example.com/a.png) ![](https://other.example.com/b.png)',
  rightToLeft: 'مرحبا https://shop.example.com\n\n- שלום'
};

it('renders the marks of a text as elements', () => {
  const element = showText(SAMPLES.paragraph);
  expect(texts(element, 'p')).toEqual(['Words, strong and emphasised code H2O x2 old new u s']);
  expect(texts(element, 'strong')).toEqual(['strong', 'and emphasised']);
  expect(['em', 'code', 'sub', 'sup', 's', 'mark', 'u', 'small'].map((name) => texts(element, name))).toEqual([
    ['and emphasised'],
    ['code'],
    ['2'],
    ['2'],
    ['old'],
    ['new'],
    ['u'],
    ['s']
  ]);
});

it('renders headings below those of the page, without skipped levels', () => {
  const headings = all(showText(SAMPLES.heading), '[role="heading"]');
  expect(headings.map((heading) => [heading.getAttribute('aria-level'), textOf(heading)])).toEqual([
    ['4', 'First'],
    ['4', 'Third']
  ]);
});

it('renders nested lists, which start with their own number', () => {
  const element = showText(SAMPLES.bullets);
  expect(texts(element, 'ul > li')).toEqual(['one', 'two inner']);
  expect(texts(element, 'ol > li')).toEqual(['inner']);
  expect(first(showText(SAMPLES.numbers), 'ol').start).toBe(3);
});

it('renders nested quotes', () => {
  expect(texts(showText(SAMPLES.quote), 'blockquote')).toEqual(['quoted twice', 'twice']);
});

it('keeps the characters and lines of code', () => {
  expect(first(showText('```\na\n  <b>\n```'), 'pre').textContent).toBe('a\n  <b>');
});

it('renders a table with scopes of its headers, which scrolls on its own', () => {
  const element = showText(SAMPLES.table);
  expect(all(element, 'th').map((cell) => [textOf(cell), cell.getAttribute('scope')])).toEqual([
    ['Item', 'col'],
    ['Price', 'col'],
    ['A', 'row']
  ]);
  expect(all(element, 'td').map((cell) => [textOf(cell), cell.colSpan])).toEqual([
    ['Tea', 1],
    ['2', 1],
    ['b', 2]
  ]);
  expect(first(element, '[role="group"]').tabIndex).toBe(0);
});

it('opens links in a new tab, and names their host unless the text does', () => {
  const element = showText(SAMPLES.link);
  expect(texts(element, 'a')).toEqual(['terms (shop.example.com)', 'https://shop.example.com/b']);
  for (const link of all(element, 'a')) {
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(link.querySelector('bdi')).not.toBeNull();
  }
});

it('loads an image from a trusted host only', () => {
  const element = showText(SAMPLES.images);
  const image = first(element, 'img');
  expect([image.src, image.alt]).toEqual(['https://cdn.example.com/a.png', 'Parcel']);
  expect([image.getAttribute('loading'), image.getAttribute('referrerpolicy')]).toEqual(['lazy', 'no-referrer']);
  expect(all(element, 'img')).toHaveLength(1);
  expect(texts(element, 'a')).toEqual(['Image (other.example.com)']);
});

it('loads no image when no host is trusted', () => {
  const element = showText(SAMPLES.images, { mediaHosts: [] });
  expect(all(element, 'img')).toEqual([]);
  expect(texts(element, 'a')).toEqual(['Parcel (cdn.example.com)', 'Image (other.example.com)']);
});

it('renders a citation as a button, which fires an event with its number', () => {
  const element = showText('Tea is hot.', { markers: [{ offset: 10, number: 2 }] });
  const cited = jest.fn();
  element.addEventListener('citation', ({ detail }) => cited(detail));
  const button = first(element, 'button');
  expect([textOf(button), button.getAttribute('aria-label')]).toEqual(['[2]', 'Source 2']);
  button.click();
  expect(cited).toHaveBeenCalledWith({ number: 2 });
});

it('removes the tags of a human agent’s text', () => {
  expect(texts(showText('<b>bold</b> *a*', { html: false }), 'p')).toEqual(['bold a']);
});

it('gives a list the direction of its text', () => {
  const element = showText(SAMPLES.rightToLeft);
  expect(first(element, 'ul').dir).toBe('rtl');
  expect(first(showText('- hello שלום'), 'ul').dir).toBe('ltr');
  expect(all(element, 'p').map(({ dir }) => dir)).toEqual(['auto', 'auto']);
});

it('replaces the text when it changes', async () => {
  const element = showText('first');
  element.text = '*second*';
  await flushPromises();
  expect(texts(element, 'p')).toEqual(['second']);
});

it.each(Object.entries(SAMPLES))('is accessible with %s', async (_, text) => {
  await expect(showText(text, { markers: [{ offset: 3, number: 1 }] })).toBeAccessible();
});
