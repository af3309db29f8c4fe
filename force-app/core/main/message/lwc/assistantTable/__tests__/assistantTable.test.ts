import AssistantTable from 'c/assistantTable';
import { all, announcedIn, show, texts } from 'tests/page';
import { sortRows, tabSeparated } from '../rows';

const TABLE = {
  kind: 'table',
  title: 'Prices',
  description: 'Of today',
  headers: ['Item', 'Price', ''],
  rows: [
    ['Rope 10 m', 12.5, '<b>new</b>'],
    ['rope 2 m', 3, ''],
    ['Äpfel', 100, 'x']
  ]
};

const table = () => show('c-assistant-table', AssistantTable, { messagePart: TABLE });
const column = (element, place) => all(element, 'tbody tr').map((row) => texts(row, 'td')[place]);

async function sortBy(element, name) {
  all(element, 'th button')
    .find((button) => button.textContent?.includes(name))
    ?.click();
  await Promise.resolve();
}

afterEach(() => {
  document.body.replaceChildren();
});

it('shows heads and cells, numbers in the user’s form', () => {
  const element = table();
  expect(texts(element, 'th')).toEqual(['Item', 'Price', 'Column 3']);
  expect(texts(element, 'td')).toEqual(['Rope 10 m', '12.5', 'new', 'rope 2 m', '3', '', 'Äpfel', '100', 'x']);
});

it('is sorted by a click: ascending, descending, and as it was', async () => {
  const element = table();
  const sorts = () => all(element, 'th').map((head) => head.getAttribute('aria-sort'));
  await sortBy(element, 'Price');
  expect([column(element, 1), sorts()]).toEqual([
    ['3', '12.5', '100'],
    ['none', 'ascending', 'none']
  ]);
  await sortBy(element, 'Price');
  expect([column(element, 1), sorts()]).toEqual([
    ['100', '12.5', '3'],
    ['none', 'descending', 'none']
  ]);
  await sortBy(element, 'Price');
  expect([column(element, 1), sorts()]).toEqual([
    ['12.5', '3', '100'],
    ['none', 'none', 'none']
  ]);
});

it('sorts texts as a person would: numbers in them by value, empty cells last', () => {
  const first = (order) => sortRows(TABLE.rows, order).map((row) => row[0]);
  expect(first({ column: 0, direction: 'ascending' })).toEqual(['Äpfel', 'rope 2 m', 'Rope 10 m']);
  const last = (direction) => sortRows(TABLE.rows, { column: 2, direction }).map((row) => row[2]);
  expect([last('ascending').at(-1), last('descending').at(-1)]).toEqual(['', '']);
});

it('is copied as text for a spreadsheet, in the order that is shown', async () => {
  const copied: string[] = [];
  Object.assign(navigator, { clipboard: { writeText: (text) => Promise.resolve(copied.push(text)) } });
  const element = table();
  const announced = announcedIn(element);
  await sortBy(element, 'Price');
  all(element, '.copy')[0]?.click();
  await new Promise(process.nextTick);
  expect(copied).toEqual(['Item\tPrice\t\nrope 2 m\t3\t\nRope 10 m\t12.5\t<b>new</b>\nÄpfel\t100\tx']);
  expect(texts(element, '.copied')).toEqual(['Copied']);
  expect(announced).toEqual(['Copied']);
});

it('says so when the browser does not allow copying', async () => {
  Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  const element = table();
  all(element, '.copy')[0]?.click();
  await new Promise(process.nextTick);
  expect(texts(element, '.copied')[0]).toMatch(/did not allow copying/);
});

it('a copied text is no formula and stays in its cell', () => {
  expect(
    tabSeparated([
      ['=HYPERLINK("x")', '+1', '-2', '@a'],
      [-2, 'a\tb\nc']
    ])
  ).toBe(`'=HYPERLINK("x")\t'+1\t'-2\t'@a\n-2\ta b c`);
});

it('is accessible', async () => {
  await expect(table()).toBeAccessible();
});
