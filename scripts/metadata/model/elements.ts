import type { XmlElement } from './xml.ts';

/** The descendants at a path of element names, in document order. */
export function elementsAt(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return names.reduce<XmlElement[]>(
    (elements, name) => elements.flatMap(({ children }) => children.filter((child) => child.name === name)),
    element ? [element] : []
  );
}

/** The first element at a path of element names. */
export function elementAt(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  const [name, ...rest] = names;
  if (name === undefined) {
    return element;
  }
  for (const child of element?.children ?? []) {
    const found = child.name === name ? elementAt(child, ...rest) : undefined;
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The text of the first element at a path, undefined when there is none. */
export function textAt(element: XmlElement | undefined, ...names: string[]): string | undefined {
  return elementAt(element, ...names)?.text;
}

/** Whether the text of the first element at a path is `true`. */
export function isTrue(element: XmlElement | undefined, ...names: string[]): boolean {
  return textAt(element, ...names) === 'true';
}

/** The element and all elements below it. */
export function selfAndDescendants(element: XmlElement | undefined): XmlElement[] {
  const found: XmlElement[] = [];
  // one list for all levels: translations have thousands of elements
  const collect = (each: XmlElement): void => {
    found.push(each);
    each.children.forEach(collect);
  };
  if (element) {
    collect(element);
  }
  return found;
}
