/**
 * Stand-in for `lightning/platformWorkspaceApi`: the console has one tab, whose label is the title of
 * the document. Source of the contract: LWC Developer Guide, "Workspace API".
 */

/** A Visualforce page in an iframe is outside of the console app. */
const isConsole = () => window.location.pathname.startsWith('/lightning/');

class Value<T> {
  private readonly emit: (value: T) => void;
  private readonly read: () => T;

  constructor(emit: (value: T) => void, read: () => T) {
    this.emit = emit;
    this.read = read;
  }

  connect(): void {
    this.emit(this.read());
  }

  update(): void {}

  disconnect(): void {}
}

/** Wire adapter: whether the app is a console app. */
export class IsConsoleNavigation extends Value<boolean> {
  constructor(emit: (value: boolean) => void) {
    super(emit, isConsole);
  }
}

/** Wire adapter: the id of the tab that contains the component, null outside of a console app. */
export class EnclosingTabId extends Value<string | null> {
  constructor(emit: (value: string | null) => void) {
    super(emit, () => (isConsole() ? 'page' : null));
  }
}

/** Sets the label of a tab. */
export function setTabLabel(_tabId: string, label: string): Promise<void> {
  document.title = label;
  return Promise.resolve();
}

/** Sets the icon of a tab. The browser cannot show it, so it is stored in an attribute of the root element. */
export function setTabIcon(_tabId: string, icon: string, { iconAlt }: { iconAlt?: string } = {}): Promise<void> {
  document.documentElement.dataset.tabIcon = `${icon} ${iconAlt ?? ''}`.trim();
  return Promise.resolve();
}
