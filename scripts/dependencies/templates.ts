import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { filesBelow } from '../org/project.ts';

/** A component that a template uses. */
export interface TemplateUse {
  /** Path of the template below the root, with slashes. */
  readonly template: string;
  readonly feature: string;
  readonly bundle: string;
  readonly bundleFeature: string;
}

const TAG = /<c-([a-z0-9-]+)/g;

/**
 * The components that templates use. Templates are no modules, so dependency-cruiser does not read them.
 * @param root the project's folder
 */
export async function templateUses(root: string): Promise<TemplateUse[]> {
  const files = (await filesBelow(join(root, 'force-app'))).filter(
    (file) => basename(dirname(dirname(file))) === 'lwc'
  );
  const features = new Map(files.map((file) => [basename(dirname(file)), featureOf(file)]));
  const templates = files.filter((file) => file.endsWith('.html'));
  const uses = await Promise.all(
    templates.map(async (file) => {
      const template = relative(root, file).split(sep).join('/');
      const bundles = new Set([...(await readFile(file, 'utf8')).matchAll(TAG)].map(([, tag]) => bundleOf(tag ?? '')));
      return [...bundles].map((bundle) => ({
        template,
        feature: featureOf(file),
        bundle,
        bundleFeature: features.get(bundle) ?? ''
      }));
    })
  );
  return uses.flat();
}

function featureOf(file: string): string {
  return basename(dirname(dirname(dirname(file))));
}

function bundleOf(tag: string): string {
  return tag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
