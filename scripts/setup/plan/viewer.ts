import { importViewerModule } from '../../lib/viewerModules.ts';

/** The viewer's module for regions, hosts and settings. */
export type ViewerSource = typeof import('c/assistantSource');

/** Imports the module, so that the set-up and the viewer accept the same values. */
export function importViewerSource(): Promise<ViewerSource> {
  return importViewerModule<ViewerSource>('assistantSource');
}
