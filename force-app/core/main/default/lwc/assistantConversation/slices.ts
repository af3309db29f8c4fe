const FIRST_SLICE = 60;
const GROWTH = 1.5;

/**
 * Grows a count to its goal in slices, the first one at once and each of the others in a task of its own, so that the
 * page can react between them. Slices grow with what is there, because each of them looks at all that is there.
 * @param from the count that is there already
 * @param show is told each new count
 * @returns ends the growing
 */
export function growInSlices(from: number, goal: number, show: (count: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const grow = (count: number) => {
    show(count);
    if (count < goal) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
      timer = setTimeout(() => grow(Math.min(goal, Math.ceil(count * GROWTH))));
    }
  };
  grow(Math.min(goal, Math.max(from, FIRST_SLICE)));
  return () => clearTimeout(timer);
}
