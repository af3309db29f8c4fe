/** Types for the parts of the web chat in use; its packages are installed by the benchmark and the story only. */

declare module 'react' {
  export function createElement(type: unknown, properties: object): unknown;
}

declare module 'react-dom/client' {
  export function createRoot(element: Element): { render(element: unknown): void; unmount(): void };
}

declare module '@carbon/ai-chat' {
  export interface ChatInstance {
    once(event: { type: 'history:end'; handler: () => void }): void;
    scrollToMessage(messageId: string, animate: boolean): void;
    readonly messaging: {
      /** Shows a message of the assistant. */
      addMessage(message: object): Promise<void>;
      /** Inserts messages before the existing ones. */
      insertHistory(messages: readonly object[]): Promise<void>;
    };
  }

  /** React component with the properties ChatCustomElementProps. */
  export const ChatCustomElement: unknown;
}
