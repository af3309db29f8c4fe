import path from 'node:path';
import { attribute, children, readMetadata, text } from '../metadata.ts';
import { componentFiles } from './files.ts';

/** A Lightning web component or module. */
export interface LwcBundle {
  readonly name: string;
  /** Path of its JavaScript entry file. */
  readonly file: string;
  /** Whether the Lightning App Builder offers the component. */
  readonly exposed: boolean;
  /** The types, such as Integer, of the properties that an admin sets in the Lightning App Builder, by name. */
  readonly properties: ReadonlyMap<string, string>;
}

/**
 * All Lightning web component bundles.
 * @throws Error when a file is invalid
 */
export async function readBundles(tree: string): Promise<LwcBundle[]> {
  const files = (await componentFiles(tree, 'lwc')).filter((file) => file.endsWith('.js-meta.xml'));
  return Promise.all(files.map(readBundle));
}

async function readBundle(metadataFile: string): Promise<LwcBundle> {
  const folder = path.dirname(metadataFile);
  const name = path.basename(folder);
  const metadata = await readMetadata(metadataFile, 'LightningComponentBundle');
  const properties = children(metadata, 'targetConfigs')
    .flatMap((configs) => children(configs, 'targetConfig'))
    .flatMap((config) => children(config, 'property'));
  return {
    name,
    file: path.join(folder, `${name}.js`),
    exposed: text(metadata, 'isExposed') === 'true',
    properties: new Map(properties.map((property) => [attribute(property, 'name'), attribute(property, 'type')]))
  };
}
