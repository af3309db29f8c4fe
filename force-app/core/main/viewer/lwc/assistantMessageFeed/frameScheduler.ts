/** Coalesces calls into one animation frame. Requests made before the first paint are dropped. */
export class FrameScheduler {
  private readonly task: () => void;
  /** Handle of the requested frame; undefined while frames are not taken, 0 while none is requested. */
  private frame: number | undefined;
  private cancelPaint = () => {};

  /** @param task runs in the frame, before it is painted */
  constructor(task: () => void) {
    this.task = task;
  }

  /** Takes requests from the next paint on. @param painted is called after that paint */
  start(painted: () => void): void {
    this.cancelPaint = afterPaint(() => {
      this.frame = 0;
      painted();
    });
  }

  request(): void {
    if (this.frame === 0) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.task();
      });
    }
  }

  stop(): void {
    this.cancelPaint();
    cancelAnimationFrame(this.frame ?? 0);
    this.frame = undefined;
  }
}

/**
 * Calls back after the next paint; in a hidden tab, after the tab becomes visible.
 * @returns cancels the call
 */
function afterPaint(callback: () => void): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (task: () => void): void => {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
    frame = requestAnimationFrame(task);
  };
  // a frame's callbacks run before its paint, so the paint is over when a task of the second frame runs
  next(() => {
    next(() => {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
      timer = setTimeout(callback);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
