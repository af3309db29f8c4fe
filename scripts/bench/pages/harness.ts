/** The page of a contestant: loads the platform's modules, then waits for the benchmark to open a record. */
import type { BenchmarkRecord, ContestantModule } from './benchmarkRecord.ts';

declare global {
  interface Window {
    /** Opens a record; set when the page is ready. */
    openRecord?: (record: BenchmarkRecord) => Promise<void>;
    /** Removes the current record from the page. */
    closeRecord?: () => void;
  }
}

const { entry = '', platform = '[]' } = document.documentElement.dataset;

for (const module of JSON.parse(platform) as string[]) {
  await import(module);
}

const area = document.getElementById('root') as HTMLElement;

window.openRecord = async (record) => {
  window.probe.start();
  const { open } = (await import(entry)) as ContestantModule;
  const root = document.createElement('div');
  root.style.height = '100%';
  area.append(root);
  const cleanUp = open(root, record);
  window.closeRecord = () => {
    cleanUp();
    root.remove();
  };
};
