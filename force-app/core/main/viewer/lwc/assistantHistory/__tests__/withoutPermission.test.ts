import { createElement } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import AssistantHistory from 'c/assistantHistory';

jest.mock('@salesforce/customPermission/Assistant_History_View', () => ({ default: undefined }), { virtual: true });

it('a user without the permission reads why, and the record is not even asked for its token', async () => {
  const element = createElement('c-assistant-history', { is: AssistantHistory });
  Object.assign(element, { recordId: '570000000000001AAA', objectApiName: 'LiveChatTranscript' });
  document.body.appendChild(element);
  await Promise.resolve();
  expect(getRecord.getLastConfig()).toEqual({ recordId: '570000000000001AAA' });
  const notice = element.shadowRoot
    .querySelector('c-assistant-viewer')
    .shadowRoot.querySelector('c-assistant-problem-notice');
  expect(notice.shadowRoot.textContent).toContain('This conversation may not be shown here.');
  expect(notice.shadowRoot.textContent).toContain('custom permission View Assistant History');
  await expect(element).toBeAccessible();
});
