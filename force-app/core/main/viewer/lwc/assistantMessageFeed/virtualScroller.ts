import { anchorScroll, followTail, keepFocus, measure, rowOf } from './feedDom';
import type { FeedRoot } from './feedDom';
import { FrameScheduler } from './frameScheduler';
import { Viewport } from './viewport';

/** The component that renders the messages of the viewport's window. */
export interface ScrollerHost {
  readonly root: FeedRoot;
  /** Returns the scrolling element; undefined before the first render. */
  readonly findFeed: () => HTMLElement | undefined;
  /** Called when the window or `isSettled` of the viewport may have changed. */
  readonly onViewportChange: () => void;
  /** Called in an animation frame when the window does not need to move any further. */
  readonly onIdle: () => void;
  /** Called once after the first paint. */
  readonly onFirstPaint: () => void;
}

/** Resolves after LWC has rendered pending changes, which it does in a microtask. */
const rendered = () => Promise.resolve();

/** Keeps the rendered messages in line with the scroll position, one step per animation frame. */
export class VirtualScroller {
  readonly viewport = new Viewport();
  private readonly host: ScrollerHost;
  private readonly scheduler = new FrameScheduler(() => {
    void this.step();
  });

  constructor(host: ScrollerHost) {
    this.host = host;
  }

  /** Starts following the scroll position after the first paint. */
  start(): void {
    this.scheduler.start(() => {
      this.scheduler.request();
      this.host.onFirstPaint();
    });
  }

  stop(): void {
    this.scheduler.stop();
  }

  /** Requests a step in the next animation frame. */
  requestStep(): void {
    this.scheduler.request();
  }

  /** Sets the ids of the messages, oldest first. */
  setIds(ids: readonly string[]): void {
    this.viewport.setIds(ids);
    this.host.onViewportChange();
    this.scheduler.request();
  }

  /** Renders a message, scrolls it into view, and moves the focus to it if `withFocus` is set. Ignores unknown ids. */
  async scrollTo(id: string, withFocus: boolean): Promise<void> {
    const index = this.viewport.ids.lastIndexOf(id);
    if (index < 0) {
      return;
    }
    this.viewport.jumpTo(index);
    this.host.onViewportChange();
    await rendered();
    rowOf(this.host.root, id)?.scrollIntoView({ block: 'nearest' });
    if (withFocus) {
      rowOf(this.host.root, id)?.focus();
    }
    this.scheduler.request();
  }

  /** Call before new messages are rendered: keeps the scroll position, or follows the end if the reader is there. */
  async followTail(): Promise<void> {
    const { root, findFeed } = this.host;
    const feed = findFeed();
    const setScroll = feed && followTail(root, feed);
    await rendered();
    setScroll?.();
  }

  /** Moves the window by one step. The browser can handle input and paint before the next step. */
  private async step(): Promise<void> {
    const { root, findFeed } = this.host;
    const feed = findFeed();
    if (!feed) {
      return;
    }
    measure(root, feed, this.viewport);
    const isSelecting = document.getSelection()?.type === 'Range';
    const hasMoved = this.viewport.advance(isSelecting);
    if (!hasMoved) {
      this.host.onViewportChange();
      this.host.onIdle();
      return;
    }
    const restoreScroll = anchorScroll(root, feed);
    keepFocus(root, feed, this.viewport);
    const startedAt = performance.now();
    this.host.onViewportChange();
    await rendered();
    this.viewport.recordRenderTime(performance.now() - startedAt);
    restoreScroll();
    this.scheduler.request();
  }
}
