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
  return elementsAt(element, ...names)[0];
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
  return element ? [element, ...element.children.flatMap(selfAndDescendants)] : [];
}
