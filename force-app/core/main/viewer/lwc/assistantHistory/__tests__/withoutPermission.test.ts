import { first, flushPromises, textOf } from 'tests/page';
import { recordAdapter } from 'tests/platform';
import { showHistory } from './historyPage';

jest.mock('@salesforce/customPermission/Assistant_History_View', () => ({ default: undefined }), { virtual: true });

it('explains to a user without the permission why nothing is shown, and does not request the token', async () => {
  const element = showHistory();
  await flushPromises();
  expect(recordAdapter.getLastConfig()).toEqual({ recordId: '570000000000001AAA' });
  const notice = textOf(first(element, 'c-assistant-problem-notice'));
  expect(notice).toContain('This conversation may not be shown here.');
  expect(notice).toContain('custom permission View Assistant History');
  await expect(element).toBeAccessible();
});
