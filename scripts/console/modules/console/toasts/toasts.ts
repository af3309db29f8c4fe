import { LightningElement } from 'lwc';
import { TOAST_EVENT, type ToastConfig } from 'lightning/platformShowToastEvent';

interface Toast {
  key: number;
  title: string | undefined;
  message: string | undefined;
  className: string;
}

/** Shows toasts until the user closes them. */
export default class Toasts extends LightningElement {
  toasts: Toast[] = [];
  private count = 0;

  private readonly add = (event: Event): void => {
    const { title, message, variant = 'info' } = (event as CustomEvent<ToastConfig>).detail;
    this.count += 1;
    const className = `slds-notify slds-notify_toast slds-theme_${variant}`;
    this.toasts = [...this.toasts, { key: this.count, title, message, className }];
  };

  connectedCallback(): void {
    window.addEventListener(TOAST_EVENT, this.add);
  }

  disconnectedCallback(): void {
    window.removeEventListener(TOAST_EVENT, this.add);
  }

  handleClose(event: MouseEvent): void {
    const key = Number((event.currentTarget as HTMLElement).dataset.key);
    this.toasts = this.toasts.filter((toast) => toast.key !== key);
  }
}
