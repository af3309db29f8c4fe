/** Installed in every contestant's page before the page's own scripts. Times are milliseconds since the record was opened. */
import { FIRST_WORDS, LAST_WORDS } from '../conversation.ts';
import { afterEachFrame, nextFrame } from './frames.ts';
import { natives } from './natives.ts';
import { scrollerAround, scrollTo } from './scroll.ts';
import { isShown, whenInSight } from './sight.ts';
import { allTextsWith, countNodes, elementAround, onEachRoot, textsWith } from './tree.ts';

/** Quiet of this length ends the loading; it is not counted. */
const QUIET_MILLISECONDS = 500;
const QUIET_FRAMES = 20;
const FRAMES_TO_FIND_FIRST = 120;

export interface Scrolled {
  readonly longestFrame: number;
  /** Whether the first message was seen at the top; otherwise the way did not lead through the whole conversation. */
  readonly reachedTop: boolean;
  readonly nodes: number;
}

export class Probe {
  /** When the last message of the record that was opened last was on the screen. */
  lastMessageSeen: Promise<number> = new Promise(() => {});
  private expect: (element: Element) => void = () => {};
  private openedAt = 0;
  private seen: Element | undefined;
  private changed = false;
  private lastChangePainted = 0;

  constructor() {
    const observer = new natives.MutationObserver((mutations) => {
      this.changed = true;
      if (!this.seen) {
        mutations.flatMap(lastMessageIn).forEach(this.expect);
      }
    });
    onEachRoot((root) =>
      natives.observeMutations.call(observer, root, { childList: true, characterData: true, subtree: true })
    );
  }

  /** A record is opened now. */
  start(): void {
    this.seen = undefined;
    this.lastMessageSeen = new Promise((resolve) => {
      this.expect = whenInSight((element, now) => {
        this.seen = element;
        // what changed until now has just been painted
        this.changed = false;
        this.lastChangePainted = now;
        resolve(now - this.openedAt);
      });
    });
    this.openedAt = performance.now();
  }

  /** Resolves, when nothing changes any more, with the time at which the last change was painted or the last answer came. */
  async settled(): Promise<number> {
    await this.lastMessageSeen;
    await this.quiet();
    const answers = performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= this.openedAt);
    const lastAnswer = Math.max(...(answers as PerformanceResourceTiming[]).map(({ responseEnd }) => responseEnd));
    return Math.max(this.lastChangePainted, lastAnswer) - this.openedAt;
  }

  /** Scrolls to the first message and back. Undefined when the whole conversation is on the screen anyway. */
  async scroll(): Promise<Scrolled | undefined> {
    const element = allTextsWith(LAST_WORDS).flatMap(parentOf).find(isShown);
    const scroller = element && scrollerAround(element);
    if (!scroller) {
      return undefined;
    }
    // at the end of the conversation only a reversed column is at 0
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

  /** Resolves with the time from the next key until the last change that it makes is painted. */
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
    if (allTextsWith(FIRST_WORDS).flatMap(parentOf).some(isShown)) {
      return true;
    }
    await nextFrame();
  }
  return false;
}

function lastMessageIn({ target, addedNodes }: MutationRecord): Element[] {
  const nodes = addedNodes.length > 0 ? [...addedNodes] : [target].filter((node) => node instanceof Text);
  return nodes.flatMap((node) => textsWith(node, LAST_WORDS)).flatMap(parentOf);
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
