/** Has a task done in the next frame, once however often it is asked for; and nothing before the page has been painted. */
export class FrameScheduler {
  private readonly task: () => void;
  private frame = 0;
  private isPainted = false;
  private stopWaiting = () => {};

  /** @param task is done in a frame, before it is painted */
  constructor(task: () => void) {
    this.task = task;
  }

  /** @param painted is called when what is on the page now is on the screen; from then on there are frames */
  start(painted: () => void): void {
    this.stopWaiting = afterPaint(() => {
      this.isPainted = true;
      painted();
    });
  }

  request(): void {
    if (this.isPainted && this.frame === 0) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.task();
      });
    }
  }

  stop(): void {
    this.stopWaiting();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.isPainted = false;
  }
}

/**
 * Calls back when what is on the page now is on the screen; in a tab that nobody sees, as soon as somebody does.
 * @returns ends the waiting
 */
function afterPaint(callback: () => void): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (task: () => void): void => {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
    frame = requestAnimationFrame(task);
  };
  // a frame's callbacks run before it is painted, and its picture is only on its way when they have
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
