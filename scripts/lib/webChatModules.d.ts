/** The parts of the web chat that the benchmark and the story use; its packages are there only where one of them ran. */

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
      /** Shows a message of the assistant's. */
      addMessage(message: object): Promise<void>;
      /** Puts the messages before those that are there. */
      insertHistory(messages: readonly object[]): Promise<void>;
    };
  }

  /** Takes the properties of ChatCustomElementProps. */
  export const ChatCustomElement: unknown;
}
