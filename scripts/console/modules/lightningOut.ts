import { createElement } from 'lwc';
import packageComponents from 'console/packageComponents';

/**
 * Creates a component of the org in a page outside of the console.
 * @param type name with namespace, as in Aura, for example c:someComponent
 * @param host gets the component as a child
 * @throws Error when the org has no exposed component of that name
 */
export function createComponent(type: string, attributes: Record<string, unknown>, host: Element): HTMLElement {
  const name = type.replace(/^c:/, '');
  const constructor = packageComponents.get(name);
  if (!constructor) {
    throw new Error(`There is no component ${type}`);
  }
  const tag = `c-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const element = Object.assign(createElement(tag, { is: constructor }), attributes);
  host.append(element);
  return element;
}
