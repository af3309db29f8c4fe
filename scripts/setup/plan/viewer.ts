import { importViewerModule } from '../../lib/viewerModules.ts';

/** The viewer's module that knows regions, hosts and settings. */
export type ViewerSource = typeof import('c/assistantSource');

/** Loads that module, so that the set-up accepts exactly what the viewer will. */
export function importViewerSource(): Promise<ViewerSource> {
  return importViewerModule<ViewerSource>('assistantSource');
}
