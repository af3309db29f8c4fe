/** Platform APIs that the client uses. Injected, so that it also runs in Node.js. */
export interface Environment {
  readonly fetch: typeof fetch;
  /** Like `navigator.onLine`: false only if the device is certain that it has no network. */
  readonly isOnline: () => boolean;
  /** Calls the listener each time the device goes online, until the signal aborts. */
  readonly onOnline: (listener: () => void, signal: AbortSignal) => void;
  /** Like `document.visibilityState`: false if the page is in a background tab or a minimized window. */
  readonly isVisible: () => boolean;
  /** Calls the listener each time the page becomes visible, until the signal aborts. */
  readonly onVisible: (listener: () => void, signal: AbortSignal) => void;
  /** Whether CSP violations can be observed, so that `isBlockedByCsp` is reliable. */
  readonly reportsCspViolations: boolean;
  /** Whether a violation of the page's CSP was observed for this origin. */
  readonly isBlockedByCsp: (origin: string) => boolean;
  /** Resolves after a delay, or as soon as the signal aborts. Never rejects. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Like `Math.random`: a number from 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  readonly uuid: () => string;
}

/**
 * Origins that the page's CSP has blocked, for the lifetime of the page: the browser reports a violation as an event of the
 * document, not to the caller of `fetch`.
 */
const blockedOrigins = new Set<string>();
let reportsCspViolations: boolean | undefined;

/** The environment of a web page. All instances share one listener for CSP violations. */
export function browserEnvironment(): Environment {
  reportsCspViolations ??= observeCspViolations();
  return {
    reportsCspViolations,
    // a wrapper, because fetch throws if its receiver is not the window
    fetch: (input, init) => fetch(input, init),
    isOnline: () => navigator.onLine !== false,
    onOnline: (listener, signal) => listen(window, 'online', listener, signal),
    isVisible,
    onVisible: (listener, signal) => listen(document, 'visibilitychange', () => isVisible() && listener(), signal),
    isBlockedByCsp: (origin) => blockedOrigins.has(origin),
    wait,
    random: () => Math.random(),
    uuid: () => crypto.randomUUID()
  };
}

function observeCspViolations(): boolean {
  try {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective === 'connect-src' && URL.canParse(blockedURI)) {
        blockedOrigins.add(new URL(blockedURI).origin);
      }
    });
    return true;
  } catch {
    // Lightning Web Security throws, because it does not allow listeners for this event
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
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared by its handle when the signal aborts
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
