/** Calls back after each animation frame has been painted, until the callback returns false. */
export function afterEachFrame(callback: (now: number) => boolean): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    if (callback(performance.now())) {
      next();
    } else {
      channel.port1.close();
    }
  };
  const next = (): void => {
    requestAnimationFrame(() => channel.port2.postMessage(undefined));
  };
  next();
}

/** Resolves after the next frame has been painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    afterEachFrame(() => {
      resolve();
      return false;
    });
  });
}
