/** The parts of the peer's packages that the benchmark uses; the packages are not there unless it was run. */

declare module 'react' {
  export function createElement(type: unknown, properties: object): unknown;
}

declare module 'react-dom/client' {
  export function createRoot(element: Element): { render(element: unknown): void };
}

declare module '@carbon/ai-chat' {
  /** Takes the properties of ChatCustomElementProps. */
  export const ChatCustomElement: unknown;
}
