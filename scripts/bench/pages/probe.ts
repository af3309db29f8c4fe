/** Measures a contestant's page; installed before the page's own scripts. Times are in milliseconds since the record was opened. */
import { FIRST_MESSAGE_TEXT, LAST_MESSAGE_TEXT } from '../generatedConversation.ts';
import { afterEachFrame, nextFrame } from './animationFrames.ts';
import { nativeDom } from './nativeDom.ts';
import { scrollerAround, scrollTo } from './scrolling.ts';
import { isVisible, onceVisible } from './visibility.ts';
import { allTextsWith, countNodes, elementAround, onEachRoot, textsWith } from './composedTree.ts';

/** Loading ends with a quiet period of this length, which does not count. */
const QUIET_MILLISECONDS = 500;
const QUIET_FRAMES = 20;
const FRAMES_TO_FIND_FIRST = 120;

export interface ScrollResult {
  readonly longestFrame: number;
  /** Whether the first message was visible at the top; otherwise the whole conversation was not scrolled. */
  readonly reachedTop: boolean;
  readonly nodes: number;
}

export class Probe {
  /** Resolves with the time at which the last message of the current record was painted. */
  lastMessageSeen: Promise<number> = new Promise(() => {});
  private observeVisibility: (element: Element) => void = () => {};
  private openedAt = 0;
  private seen: Element | undefined;
  private changed = false;
  private lastChangePainted = 0;

  constructor() {
    const observer = new nativeDom.MutationObserver((mutations) => {
      this.changed = true;
      if (!this.seen) {
        mutations.flatMap(lastMessageIn).forEach(this.observeVisibility);
      }
    });
    onEachRoot((root) =>
      nativeDom.observeMutations.call(observer, root, { childList: true, characterData: true, subtree: true })
    );
  }

  /** Starts the clock for a record. */
  start(): void {
    this.seen = undefined;
    this.lastMessageSeen = new Promise((resolve) => {
      this.observeVisibility = onceVisible((element, now) => {
        this.seen = element;
        // all changes until now have been painted
        this.changed = false;
        this.lastChangePainted = now;
        resolve(now - this.openedAt);
      });
    });
    this.openedAt = performance.now();
  }

  /** Resolves after a quiet period, with the time of the last painted change or the last response. */
  async settled(): Promise<number> {
    await this.lastMessageSeen;
    await this.quiet();
    const answers = performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= this.openedAt);
    const lastAnswer = Math.max(...(answers as PerformanceResourceTiming[]).map(({ responseEnd }) => responseEnd));
    return Math.max(this.lastChangePainted, lastAnswer) - this.openedAt;
  }

  /** Scrolls to the first message and back; undefined when the whole conversation fits into the window. */
  async scroll(): Promise<ScrollResult | undefined> {
    const element = allTextsWith(LAST_MESSAGE_TEXT).flatMap(parentOf).find(isVisible);
    const scroller = element && scrollerAround(element);
    if (!scroller) {
      return undefined;
    }
    // at the end of the conversation, scrollTop is 0 only in a reversed column
    const isReversed = scroller.scrollTop < 1;
    const up = await scrollTo(scroller, 'top', isReversed);
    const reachedTop = await firstMessageShown();
    const nodes = countNodes();
    const down = await scrollTo(scroller, 'bottom', isReversed);
    return { longestFrame: Math.max(up, down), reachedTop, nodes: Math.max(nodes, countNodes()) };
  }

  nodes(): number {
    return countNodes();
  }

  /** Resolves with the time from the next key event until its last change has been painted. */
  keystroke(): Promise<number> {
    return new Promise((resolve) => {
      const listen = async ({ timeStamp }: Event): Promise<void> => {
        await nextFrame();
        const first = performance.now();
        await this.quiet();
        resolve(Math.max(first, this.lastChangePainted) - timeStamp);
      };
      addEventListener('keydown', (event) => void listen(event), { capture: true, once: true });
    });
  }

  private quiet(): Promise<void> {
    let frames = 0;
    let since = performance.now();
    return new Promise((resolve) => {
      afterEachFrame((now) => {
        frames += 1;
        if (this.changed) {
          this.changed = false;
          this.lastChangePainted = now;
          frames = 0;
          since = now;
        }
        const isQuiet = frames >= QUIET_FRAMES && now - since >= QUIET_MILLISECONDS;
        if (isQuiet) {
          resolve();
        }
        return !isQuiet;
      });
    });
  }
}

async function firstMessageShown(): Promise<boolean> {
  for (let frame = 0; frame < FRAMES_TO_FIND_FIRST; frame++) {
    if (allTextsWith(FIRST_MESSAGE_TEXT).flatMap(parentOf).some(isVisible)) {
      return true;
    }
    await nextFrame();
  }
  return false;
}

function lastMessageIn({ target, addedNodes }: MutationRecord): Element[] {
  const nodes = addedNodes.length > 0 ? [...addedNodes] : [target].filter((node) => node instanceof Text);
  return nodes.flatMap((node) => textsWith(node, LAST_MESSAGE_TEXT)).flatMap(parentOf);
}

function parentOf(text: Text): Element[] {
  const parent = elementAround(text);
  return parent ? [parent] : [];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

window.probe = new Probe();
