/**
 * DOM functions, saved before page scripts patch them: the ones that synthetic shadow patches hide the content of shadow
 * trees.
 */
/* eslint-disable @typescript-eslint/unbound-method -- all are called with a receiver */
export const nativeDom = {
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
