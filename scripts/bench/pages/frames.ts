/** Runs a function after each frame of the page, when it has been laid out and painted, until it answers false. */
export function afterEachFrame(look: (now: number) => boolean): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    if (look(performance.now())) {
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

/** Resolves after the next frame. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    afterEachFrame(() => {
      resolve();
      return false;
    });
  });
}
