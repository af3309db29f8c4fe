import type { XmlElement } from './xml.ts';

/** The elements that a path of names leads to from here, in their order. */
export function at(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return names.reduce<XmlElement[]>(
    (elements, name) => elements.flatMap(({ children }) => children.filter((child) => child.name === name)),
    element ? [element] : []
  );
}

/** The first element that a path of names leads to. */
export function first(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return at(element, ...names)[0];
}

/** The text of the first element at that path, undefined when there is none. */
export function textAt(element: XmlElement | undefined, ...names: string[]): string | undefined {
  return first(element, ...names)?.text;
}

/** Whether the first element at that path says true. */
export function isTrue(element: XmlElement | undefined, ...names: string[]): boolean {
  return textAt(element, ...names) === 'true';
}

/** The element and everything below it. */
export function everything(element: XmlElement | undefined): XmlElement[] {
  return element ? [element, ...element.children.flatMap(everything)] : [];
}
