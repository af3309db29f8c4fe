/** Stand-in for `lightning/platformShowToastEvent`; the console's toasts listen for it. */

export interface ToastConfig {
  title?: string;
  message?: string;
  variant?: 'info' | 'success' | 'warning' | 'error';
  mode?: 'dismissible' | 'pester' | 'sticky';
}

/** The platform's name of the event. */
export const TOAST_EVENT = 'lightning__showtoast';

export class ShowToastEvent extends CustomEvent<ToastConfig> {
  constructor(config: ToastConfig) {
    super(TOAST_EVENT, { composed: true, cancelable: true, bubbles: true, detail: config });
  }
}
