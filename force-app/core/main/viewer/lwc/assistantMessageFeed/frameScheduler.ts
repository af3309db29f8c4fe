/** Coalesces calls into one animation frame. Requests made before the first paint are dropped. */
export class FrameScheduler {
  private readonly task: () => void;
  /** Handle of the requested frame; 0 if none is requested, undefined before the first paint and after `stop`. */
  private frame: number | undefined;
  private cancelPaint = () => {};

  /** @param task runs in the frame, before paint */
  constructor(task: () => void) {
    this.task = task;
  }

  /** Accepts requests after the next paint. @param onPainted called after that paint */
  start(onPainted: () => void): void {
    this.cancelPaint = afterPaint(() => {
      this.frame = 0;
      onPainted();
    });
  }

  /** Runs the task in the next animation frame, once for any number of calls. */
  request(): void {
    if (this.frame === 0) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- cancelled with its handle
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.task();
      });
    }
  }

  /** Cancels a requested frame and ignores requests until `start` is called again. */
  stop(): void {
    this.cancelPaint();
    cancelAnimationFrame(this.frame ?? 0);
    this.frame = undefined;
  }
}

/**
 * Calls back after the next paint; in a hidden tab, after the tab becomes visible.
 * @returns function that cancels the call
 */
function afterPaint(callback: () => void): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (task: () => void): void => {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- cancelled with its handle
    frame = requestAnimationFrame(task);
  };
  // frame callbacks run before paint: a task that the second frame schedules runs after the first paint
  next(() => {
    next(() => {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- cancelled with its handle
      timer = setTimeout(callback);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
