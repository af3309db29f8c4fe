import type { Finding } from '../findings.ts';
import { findingInContent, ofType } from '../model/project.ts';
import type { Project } from '../model/project.ts';

/** The largest file that a Lightning web component may have. */
const MOST_BYTES = 128 * 1024;

/** Files of Lightning web components are as small as the platform wants them, libraries with their packages too. */
export function fileSizes(project: Project): Finding[] {
  return ofType(project, 'LightningComponentBundle').flatMap((bundle) =>
    bundle.contents
      .filter(({ bytes }) => bytes >= MOST_BYTES)
      .map((content) => findingInContent(bundle, content, '', `has ${content.bytes} bytes, and 128 KB are too many`))
  );
}
