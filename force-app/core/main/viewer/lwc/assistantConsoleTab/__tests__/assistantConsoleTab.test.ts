import { EnclosingTabId, IsConsoleNavigation, setTabIcon, setTabLabel } from 'lightning/platformWorkspaceApi';
import AssistantConsoleTab from 'c/assistantConsoleTab';
import { show } from 'tests/page';

const tab = (label) => show('c-assistant-console-tab', AssistantConsoleTab, { label });
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  setTabLabel.mockReset().mockResolvedValue(undefined);
  setTabIcon.mockReset().mockResolvedValue(undefined);
});

afterEach(() => document.body.replaceChildren());

it('gives the tab around its label and an icon, and the new label when it changes', async () => {
  const element = tab('Amelia Hart');
  IsConsoleNavigation.emit(true);
  EnclosingTabId.emit('tab0');
  await settle();
  expect(setTabLabel.mock.calls).toEqual([['tab0', 'Amelia Hart']]);
  expect(setTabIcon.mock.calls).toEqual([['tab0', 'standard:live_chat', { iconAlt: 'Amelia Hart' }]]);
  element.label = 'Chidi Okafor';
  await settle();
  expect(setTabLabel).toHaveBeenLastCalledWith('tab0', 'Chidi Okafor');
});

it.each([
  ['outside a console app', false, 'tab0', 'Amelia Hart'],
  ['outside a tab', true, null, 'Amelia Hart'],
  ['without a name', true, 'tab0', '']
])('names nothing %s', async (_, isConsole, tabId, label) => {
  tab(label);
  IsConsoleNavigation.emit(isConsole);
  EnclosingTabId.emit(tabId);
  await settle();
  expect(setTabLabel).not.toHaveBeenCalled();
});

it('takes a refusal', async () => {
  setTabLabel.mockRejectedValue(new Error('no such tab'));
  tab('Amelia Hart');
  IsConsoleNavigation.emit(true);
  EnclosingTabId.emit('tab0');
  await settle();
  expect(setTabIcon).not.toHaveBeenCalled();
});
