/** What the client needs from the world around it, so that it also runs, and is tested, outside a browser. */
export interface Environment {
  readonly fetch: typeof fetch;
  /** False only when the device knows that it has no network. */
  readonly isOnline: () => boolean;
  /** Tells each time the device gets its network back, until the signal aborts. */
  readonly onOnline: (listener: () => void, signal: AbortSignal) => void;
  /** Whether somebody may see the page: it is neither in another tab nor behind another window. */
  readonly isVisible: () => boolean;
  /** Tells each time the page comes into view again, until the signal aborts. */
  readonly onVisible: (listener: () => void, signal: AbortSignal) => void;
  /** Whether it can be known that a Content Security Policy refuses requests. */
  readonly tellsRefusals: boolean;
  /** Whether the page's Content Security Policy has refused a request to this origin, as far as that can be known. */
  readonly isRefused: (origin: string) => boolean;
  /** Waits; ends early, without an error, when the signal aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A number from 0 to below 1. */
  readonly random: () => number;
  readonly uuid: () => string;
}

/** Origins that the page's policy refused. The browser reports them once, to the document, and not to the caller. */
const refusedOrigins = new Set<string>();
let tellsRefusals: boolean | undefined;

/** The environment of a web page. */
export function browserEnvironment(): Environment {
  tellsRefusals ??= listenForRefusals();
  return {
    tellsRefusals,
    // called through a wrapper, because fetch insists on the window as its receiver
    fetch: (input, init) => fetch(input, init),
    isOnline: () => navigator.onLine !== false,
    onOnline: (listener, signal) => listen(window, 'online', listener, signal),
    isVisible,
    onVisible: (listener, signal) => listen(document, 'visibilitychange', () => isVisible() && listener(), signal),
    isRefused: (origin) => refusedOrigins.has(origin),
    wait,
    random: () => Math.random(),
    uuid: () => crypto.randomUUID()
  };
}

function listenForRefusals(): boolean {
  try {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective === 'connect-src' && URL.canParse(blockedURI)) {
        refusedOrigins.add(new URL(blockedURI).origin);
      }
    });
    return true;
  } catch {
    // Lightning Web Security keeps this event from components, and throws
    return false;
  }
}

function isVisible(): boolean {
  return document.visibilityState !== 'hidden';
}

function listen(target: EventTarget, type: string, listener: () => void, signal: AbortSignal): void {
  if (!signal.aborted) {
    target.addEventListener(type, listener);
    signal.addEventListener('abort', () => target.removeEventListener(type, listener));
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
