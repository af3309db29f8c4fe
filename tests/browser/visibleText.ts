/** Characters that separate pieces of text or set their direction, and are invisible. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069]/g;

/** The text with each run of white space as one space. */
export function normalizeSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text as a reader sees it: without invisible characters, and with each run of white space as one space. */
export function visibleText(text: string): string {
  return normalizeSpace(text.replace(INVISIBLE, ''));
}

/** The first of these texts that does not follow the one before it; undefined when all are there in this order. */
export function firstMissing(texts: readonly string[], shown: string): string | undefined {
  const all = visibleText(shown);
  let from = 0;
  return texts.find((wanted) => {
    const words = visibleText(wanted);
    const place = all.indexOf(words, from);
    from = place + words.length;
    return place < 0;
  });
}
