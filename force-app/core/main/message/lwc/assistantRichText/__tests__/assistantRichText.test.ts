import { createElement } from 'lwc';
import AssistantRichText from 'c/assistantRichText';

const HOSTS = ['cdn.example.com'];

function show(text, properties = {}) {
  const element = createElement('c-assistant-rich-text', { is: AssistantRichText });
  Object.assign(element, { text, mediaHosts: HOSTS, ...properties });
  document.body.appendChild(element);
  return element;
}

/** All elements below, also those within components. */
function all(node, selector) {
  const children = [...(node.shadowRoot ?? node).children];
  return children.flatMap((child) => [...(child.matches(selector) ? [child] : []), ...all(child, selector)]);
}

/** What a person reads, components included. */
function read(node) {
  return node.nodeType === Node.TEXT_NODE
    ? node.textContent
    : [...(node.shadowRoot ?? node).childNodes].map(read).join('');
}

const texts = (element, selector) => all(element, selector).map(read);

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

it('a run of text has the elements of its marks', () => {
  const element = show(SAMPLES.paragraph);
  expect(texts(element, 'p')).toEqual(['Words, strong and emphasised code H2O x2 old new u s']);
  expect(texts(element, 'strong')).toEqual(['strong ', 'and emphasised']);
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

it('headings come below those of the page, without gaps among their levels', () => {
  const headings = all(show(SAMPLES.heading), '[role="heading"]');
  expect(headings.map((heading) => [heading.getAttribute('aria-level'), read(heading)])).toEqual([
    ['4', 'First'],
    ['4', 'Third']
  ]);
});

it('lists are nested, and begin with their number', () => {
  const element = show(SAMPLES.bullets);
  expect(texts(element, 'ul > li')).toEqual(['one', 'twoinner']);
  expect(texts(element, 'ol > li')).toEqual(['inner']);
  expect(all(show(SAMPLES.numbers), 'ol')[0].start).toBe(3);
});

it('quotes are nested', () => {
  expect(texts(show(SAMPLES.quote), 'blockquote')).toEqual(['quotedtwice', 'twice']);
});

it('code keeps its characters and lines', () => {
  expect(texts(show('```\na\n  <b>\n```'), 'pre')).toEqual(['a\n  <b>']);
});

it('a table has heads of its columns and rows, and scrolls by itself', () => {
  const element = show(SAMPLES.table);
  expect(all(element, 'th').map((cell) => [read(cell), cell.getAttribute('scope')])).toEqual([
    ['Item', 'col'],
    ['Price', 'col'],
    ['A', 'row']
  ]);
  expect(all(element, 'td').map((cell) => [read(cell), cell.colSpan])).toEqual([
    ['Tea', 1],
    ['2', 1],
    ['b', 2]
  ]);
  expect(all(element, '[role="group"]')[0].tabIndex).toBe(0);
});

it('a link opens elsewhere, and says where it leads unless its text does', () => {
  const element = show(SAMPLES.link);
  expect(texts(element, 'a')).toEqual(['terms (shop.example.com)', 'https://shop.example.com/b']);
  for (const link of all(element, 'a')) {
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(link.querySelector('bdi')).not.toBeNull();
  }
});

it('a picture is loaded from a trusted host only', () => {
  const element = show(SAMPLES.images);
  const [image] = all(element, 'img');
  expect([image.src, image.alt]).toEqual(['https://cdn.example.com/a.png', 'Parcel']);
  expect([image.getAttribute('loading'), image.getAttribute('referrerpolicy')]).toEqual(['lazy', 'no-referrer']);
  expect(all(element, 'img')).toHaveLength(1);
  expect(texts(element, 'a')).toEqual(['Image (other.example.com)']);
});

it('no picture is loaded when no host is trusted', () => {
  const element = show(SAMPLES.images, { mediaHosts: [] });
  expect(all(element, 'img')).toEqual([]);
  expect(texts(element, 'a')).toEqual(['Parcel (cdn.example.com)', 'Image (other.example.com)']);
});

it('a citation is a button that tells its number', () => {
  const element = show('Tea is hot.', { markers: [{ at: 10, number: 2 }] });
  const handler = jest.fn();
  element.addEventListener('citation', ({ detail }) => handler(detail));
  const [button] = all(element, 'button');
  expect([read(button), button.getAttribute('aria-label')]).toEqual(['[2]', 'Source 2']);
  button.click();
  expect(handler).toHaveBeenCalledWith({ number: 2 });
});

it('a human agent’s text loses its tags', () => {
  expect(texts(show('<b>bold</b> *a*', { html: false }), 'p')).toEqual(['bold a']);
});

it('the direction of a list is that of its text', () => {
  const element = show(SAMPLES.rightToLeft);
  expect(all(element, 'ul')[0].dir).toBe('rtl');
  expect(all(show('- hello שלום'), 'ul')[0].dir).toBe('ltr');
  expect(all(element, 'p').map(({ dir }) => dir)).toEqual(['auto', 'auto']);
});

it('another text takes the place of the first', async () => {
  const element = show('first');
  element.text = '*second*';
  await Promise.resolve();
  expect(texts(element, 'p')).toEqual(['second']);
});

it.each(Object.keys(SAMPLES))('%s is accessible', async (sample) => {
  await expect(show(SAMPLES[sample], { markers: [{ at: 3, number: 1 }] })).toBeAccessible();
});
