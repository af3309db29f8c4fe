import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { attribute, children, readMetadata } from '../metadata.ts';
import { componentFiles, componentName } from './files.ts';

/** The components that a Lightning Out app may create on a page, such as `c:someComponent`. */
export type OutApp = readonly string[];

/** The markup of all Visualforce pages by name. */
export async function readVisualforcePages(tree: string): Promise<Map<string, string>> {
  const files = (await componentFiles(tree, 'pages')).filter((file) => file.endsWith('.page'));
  const pages = await Promise.all(
    files.map(async (file) => [componentName(file), await readFile(file, 'utf8')] as const)
  );
  return new Map(pages);
}

/**
 * The Lightning Out apps by name; other Aura applications are left out.
 * @throws Error when a file is invalid
 */
export async function readOutApps(tree: string): Promise<Map<string, OutApp>> {
  const files = (await componentFiles(tree, 'aura')).filter((file) => path.extname(file) === '.app');
  const apps = await Promise.all(
    files.map(async (file) => ({ name: componentName(file), node: await readMetadata(file, 'aura:application') }))
  );
  return new Map(
    apps
      .filter(({ node }) => attribute(node, 'extends') === 'ltng:outApp')
      .map(({ name, node }) => [name, children(node, 'aura:dependency').map((entry) => attribute(entry, 'resource'))])
  );
}
