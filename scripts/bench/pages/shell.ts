/** The page around a contestant: loads what is there before a record is opened, and then waits for that. */
import type { ContestantModule, Opening } from './opening.ts';

declare global {
  interface Window {
    /** Opens a record; set as soon as the page is ready for it. */
    openRecord?: (opening: Opening) => Promise<void>;
  }
}

const { entry = '', platform = '[]' } = document.documentElement.dataset;

for (const module of JSON.parse(platform) as string[]) {
  await import(module);
}

window.openRecord = async (opening) => {
  window.probe.start();
  const { open } = (await import(entry)) as ContestantModule;
  open(document.getElementById('root') as HTMLElement, opening);
};
