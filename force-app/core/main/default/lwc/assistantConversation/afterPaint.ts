/**
 * Calls back when what is on the page now is on the screen; in a tab that nobody sees, as soon as somebody does.
 * @returns ends the waiting
 */
export function afterPaint(callback: () => void): () => void {
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
