import type { Finding } from '../findings.ts';
import { findingInContent, ofType } from '../model/project.ts';
import type { Project } from '../model/project.ts';

/** The platform's limit for a file of a Lightning web component. */
const MAX_BYTES = 128 * 1024;

/** Files of Lightning web components, including libraries with their npm packages, are within the platform's limit. */
export function fileSizes(project: Project): Finding[] {
  return ofType(project, 'LightningComponentBundle').flatMap((bundle) =>
    bundle.contents
      .filter(({ bytes }) => bytes >= MAX_BYTES)
      .map((content) => findingInContent(bundle, content, '', `has ${content.bytes} bytes, and 128 KB are too many`))
  );
}
