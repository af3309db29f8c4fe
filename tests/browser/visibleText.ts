/** Marks that keep pieces of text apart, and are no text themselves. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069]/g;

/** A text as it is read: white space of any kind and number is one space. */
export function asRead(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** The first of these texts that cannot be read after the one before it; undefined when all can. */
export function firstMissing(texts: readonly string[], shown: string): string | undefined {
  const text = asRead(shown);
  let from = 0;
  return texts.find((wanted) => {
    const words = asRead(wanted);
    const place = text.indexOf(words, from);
    from = place + words.length;
    return place < 0;
  });
}
