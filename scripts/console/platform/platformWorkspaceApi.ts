/**
 * Stand-in for `lightning/platformWorkspaceApi`: the page of the console is its one tab, and the browser's title is the
 * label of that tab. Source of the contract: LWC Developer Guide, "Workspace API".
 */

/** The console itself is a console app; a Visualforce page in it is outside. */
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

/** Wire adapter: the tab around the component, null outside of a console app. */
export class EnclosingTabId extends Value<string | null> {
  constructor(emit: (value: string | null) => void) {
    super(emit, () => (isConsole() ? 'page' : null));
  }
}

/** Names a tab. */
export function setTabLabel(_tabId: string, label: string): Promise<void> {
  document.title = label;
  return Promise.resolve();
}

/** Gives a tab its icon, which the browser's tab cannot show. */
export function setTabIcon(_tabId: string, icon: string, { iconAlt }: { iconAlt?: string } = {}): Promise<void> {
  document.documentElement.dataset.tabIcon = `${icon} ${iconAlt ?? ''}`.trim();
  return Promise.resolve();
}
