import AssistantTable from 'c/assistantTable';
import type { TablePart } from 'c/assistantTranscript';
import { all, first, flushPromises, recordAnnouncements, recordCopies, refuseCopying, show, texts } from 'tests/page';
import type { SortOrder } from '../rows';
import { sortRows, toTabSeparated } from '../rows';

const TABLE: TablePart = {
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

const showTable = () => show('c-assistant-table', AssistantTable, { messagePart: TABLE });
/** The texts of one column, from top to bottom. */
const column = (element: HTMLElement, index: number) => all(element, 'tbody tr').map((row) => texts(row, 'td')[index]);

async function sortBy(element: HTMLElement, name: string) {
  all(element, 'th button')
    .find((button) => button.textContent?.includes(name))
    ?.click();
  await flushPromises();
}

afterEach(() => {
  document.body.replaceChildren();
});

it('shows headers and cells, with numbers in the user’s locale', () => {
  const element = showTable();
  expect(texts(element, 'th')).toEqual(['Item', 'Price', 'Column 3']);
  expect(texts(element, 'td')).toEqual(['Rope 10 m', '12.5', 'new', 'rope 2 m', '3', '', 'Äpfel', '100', 'x']);
});

it('sorts by a column: ascending, descending, and in the original order', async () => {
  const element = showTable();
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

it('sorts numbers in texts by value, and empty cells last', () => {
  const sorted = (order: SortOrder) => sortRows(TABLE.rows, order).map((row) => row[order.column]);
  expect(sorted({ column: 0, direction: 'ascending' })).toEqual(['Äpfel', 'rope 2 m', 'Rope 10 m']);
  expect(sorted({ column: 2, direction: 'ascending' })).toEqual(['<b>new</b>', 'x', '']);
  expect(sorted({ column: 2, direction: 'descending' })).toEqual(['x', '<b>new</b>', '']);
});

it('is copied as tab-separated text, in the order that is shown', async () => {
  const copied = recordCopies();
  const element = showTable();
  const announced = recordAnnouncements(element);
  await sortBy(element, 'Price');
  first(element, '.copy').click();
  await flushPromises();
  expect(copied).toEqual(['Item\tPrice\t\nrope 2 m\t3\t\nRope 10 m\t12.5\t<b>new</b>\nÄpfel\t100\tx']);
  expect(texts(element, '.copy-status')).toEqual(['Copied']);
  expect(announced).toEqual(['Copied']);
});

it('reports that the browser did not allow copying', async () => {
  refuseCopying();
  const element = showTable();
  first(element, '.copy').click();
  await flushPromises();
  expect(texts(element, '.copy-status')[0]).toMatch(/did not allow copying/);
});

it('escapes formulas and separators in copied cells', () => {
  expect(
    toTabSeparated([
      ['=HYPERLINK("x")', '+1', '-2', '@a'],
      [-2, 'a\tb\nc']
    ])
  ).toBe(`'=HYPERLINK("x")\t'+1\t'-2\t'@a\n-2\ta b c`);
});

it('is accessible', async () => {
  await expect(showTable()).toBeAccessible();
});
