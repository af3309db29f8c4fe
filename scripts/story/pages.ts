import { escapeHtml } from '../console/session.ts';
import type { PageSettings } from './page/customer.ts';

/** Returns the HTML of the garden shop's page with the web chat. */
export function customerPage(settings: PageSettings): string {
  // prevents a text in the settings from ending the script element
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Garden shop</title>
    <link rel="icon" href="data:,">
    <style>
      body { margin: 0 }
      .chat { display: block; width: 100%; height: 100vh }
    </style>
    <script type="module">
      import { salesforceHandover } from '/salesforce-handover.js';
      import { renderWebChat } from '/customer.js';
      renderWebChat(salesforceHandover, ${json});
    </script>
  </head>
  <body></body>
</html>
`;
}

export interface DemoFrames {
  readonly transport: string;
  readonly customer: string;
  readonly console: string;
}

/** Returns the HTML of a page with the customer's page and the agent's console side by side. */
export function demoPage({ transport, customer, console }: DemoFrames): string {
  const link = (name: string, label: string): string =>
    `<a href="/demo?transport=${name}"${name === transport ? ' aria-current="page"' : ''}>${label}</a>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>From the assistant to the agent</title>
    <link rel="icon" href="data:,">
    <style>
      body { margin: 0; height: 100vh; display: grid; grid-template: auto 1fr / minmax(20rem, 1fr) 3fr; font-family: sans-serif }
      header { grid-column: 1 / -1; padding: 0.5rem 1rem; display: flex; gap: 1.5rem; align-items: baseline }
      h1 { font-size: 1rem; margin: 0 }
      p { margin: 0; flex: 1 }
      a[aria-current] { font-weight: bold; text-decoration: none; color: inherit }
      iframe { width: 100%; height: 100%; border: 0; border-top: 1px solid #999; box-sizing: border-box }
      iframe + iframe { border-left: 1px solid #999 }
    </style>
  </head>
  <body>
    <header>
      <h1>From the assistant to the agent</h1>
      <p>Left, ask for “a person”, and connect. Right, open Omni-Channel at the bottom, accept, and answer.</p>
      <nav aria-label="Transport">${link('chat', 'Chat')} · ${link('messaging', 'Messaging')}</nav>
    </header>
    <iframe title="Customer" src="${escapeHtml(customer)}"></iframe>
    <iframe title="Agent" src="${escapeHtml(console)}"></iframe>
  </body>
</html>
`;
}
