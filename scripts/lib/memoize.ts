/** Number of cached results; a project has some hundreds of files. */
const MAX_ENTRIES = 2000;

/**
 * Caches the results of a function of one text, for example of a parser: most files are the same each time a project is
 * read. Errors are not cached.
 * @param compute must be pure, and callers must not change what it returns
 */
export function memoize<Value>(compute: (text: string) => Value): (text: string) => Value {
  const cache = new Map<string, Value>();
  return (text) => {
    if (!cache.has(text)) {
      const value = compute(text);
      if (cache.size >= MAX_ENTRIES) {
        cache.clear();
      }
      cache.set(text, value);
    }
    return cache.get(text) as Value;
  };
}
