import { setTabIcon, setTabLabel } from 'lightning/platformWorkspaceApi';
import AssistantConsoleTab from 'c/assistantConsoleTab';
import { flushPromises, show } from 'tests/page';
import { consoleNavigationAdapter, enclosingTabAdapter } from 'tests/platform';

const setTabLabelMock = jest.mocked(setTabLabel);
const setTabIconMock = jest.mocked(setTabIcon);

const showTab = (label: string) => show('c-assistant-console-tab', AssistantConsoleTab, { label });

/** Emits whether the app is a console, and the tab around the component. */
function emit(isConsole: boolean, tabId: string | null): Promise<void> {
  consoleNavigationAdapter.emit(isConsole);
  enclosingTabAdapter.emit(tabId);
  return flushPromises();
}

beforeEach(() => {
  setTabLabelMock.mockReset().mockResolvedValue(undefined);
  setTabIconMock.mockReset().mockResolvedValue(undefined);
});

afterEach(() => document.body.replaceChildren());

it('sets label and icon of the enclosing tab, and updates the label', async () => {
  const element = showTab('Amelia Hart');
  await emit(true, 'tab0');
  expect(setTabLabelMock.mock.calls).toEqual([['tab0', 'Amelia Hart']]);
  expect(setTabIconMock.mock.calls).toEqual([['tab0', 'standard:live_chat', { iconAlt: 'Amelia Hart' }]]);
  element.label = 'Chidi Okafor';
  await flushPromises();
  expect(setTabLabelMock).toHaveBeenLastCalledWith('tab0', 'Chidi Okafor');
});

it.each([
  ['outside a console app', false, 'tab0', 'Amelia Hart'],
  ['outside a tab', true, null, 'Amelia Hart'],
  ['without a label', true, 'tab0', '']
])('sets nothing %s', async (_, isConsole, tabId, label) => {
  showTab(label);
  await emit(isConsole, tabId);
  expect(setTabLabelMock).not.toHaveBeenCalled();
});

it('ignores a console that refuses the label', async () => {
  setTabLabelMock.mockRejectedValue(new Error('no such tab'));
  showTab('Amelia Hart');
  await emit(true, 'tab0');
  expect(setTabLabelMock).toHaveBeenCalledTimes(1);
  expect(setTabIconMock).not.toHaveBeenCalled();
});
