/**
 * The browser's own functions, taken before a script of the page can replace them: a synthetic shadow hides what it holds
 * from the patched ones.
 */
/* eslint-disable @typescript-eslint/unbound-method -- each is called with its receiver */
export const natives = {
  MutationObserver,
  IntersectionObserver,
  observeMutations: MutationObserver.prototype.observe,
  attachShadow: Element.prototype.attachShadow,
  createTreeWalker: Document.prototype.createTreeWalker,
  elementFromPoint: Document.prototype.elementFromPoint,
  elementFromPointInShadow: ShadowRoot.prototype.elementFromPoint,
  textContent: getterOf<string | null>(Node.prototype, 'textContent'),
  parentNode: getterOf<Node | null>(Node.prototype, 'parentNode'),
  assignedSlot: getterOf<HTMLSlotElement | null>(Element.prototype, 'assignedSlot')
};
/* eslint-enable @typescript-eslint/unbound-method */

function getterOf<Value>(prototype: Node, property: string): (node: Node) => Value {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, property);
  return (node) => descriptor?.get?.call(node) as Value;
}
