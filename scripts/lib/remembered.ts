/** Texts whose values are kept; a project has some hundreds. */
const MOST = 2000;

/**
 * Makes a function of a text that works out each value once, because a project is read again and again, and hardly
 * anything of it has changed. What it throws is thrown anew each time.
 * @param read is pure, and nobody changes what it returns
 */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (!known.has(text)) {
      const value = read(text);
      if (known.size >= MOST) {
        known.clear();
      }
      known.set(text, value);
    }
    return known.get(text) as Value;
  };
}
