/** The page around a contestant: loads what is there before a record is opened, and then waits for that. */
import type { ContestantModule, Opening } from './opening.ts';

declare global {
  interface Window {
    /** Opens a record; set as soon as the page is ready for it. */
    openRecord?: (opening: Opening) => Promise<void>;
    /** Takes away what the record that is open has brought, but for its scripts. */
    closeRecord?: () => void;
  }
}

const { entry = '', platform = '[]' } = document.documentElement.dataset;

for (const module of JSON.parse(platform) as string[]) {
  await import(module);
}

const area = document.getElementById('root') as HTMLElement;

window.openRecord = async (opening) => {
  window.probe.start();
  const { open } = (await import(entry)) as ContestantModule;
  const root = document.createElement('div');
  root.style.height = '100%';
  area.append(root);
  const end = open(root, opening);
  window.closeRecord = () => {
    end();
    root.remove();
  };
};
