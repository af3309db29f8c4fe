import { children, readMetadata, text, type MetadataNode } from '../metadata.ts';
import { componentFiles, componentName } from './files.ts';

/** A component on a page. Its properties are text, as in the file. */
export interface ComponentInstance {
  readonly componentName: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface FlexiPageRegion {
  readonly name: string;
  readonly components: readonly ComponentInstance[];
}

/** A page of the Lightning App Builder. */
export interface FlexiPage {
  readonly name: string;
  readonly label: string;
  /** Such as RecordPage or UtilityBar. */
  readonly type: string;
  /** The object of a record page. */
  readonly sobjectType?: string;
  readonly template: string;
  readonly regions: readonly FlexiPageRegion[];
}

/**
 * All Lightning pages by name.
 * @throws Error when a file is invalid
 */
export async function readFlexiPages(tree: string): Promise<Map<string, FlexiPage>> {
  const files = await componentFiles(tree, 'flexipages');
  const pages = await Promise.all(
    files.map(async (file) => readPage(componentName(file), await readMetadata(file, 'FlexiPage')))
  );
  return new Map(pages.map((page) => [page.name, page]));
}

function readPage(name: string, node: MetadataNode): FlexiPage {
  const sobjectType = text(node, 'sobjectType');
  const [template = {}] = children(node, 'template');
  return {
    name,
    label: text(node, 'masterLabel') ?? name,
    type: text(node, 'type') ?? '',
    ...(sobjectType !== undefined && { sobjectType }),
    template: text(template, 'name') ?? '',
    regions: children(node, 'flexiPageRegions').map(readRegion)
  };
}

function readRegion(region: MetadataNode): FlexiPageRegion {
  const instances = children(region, 'itemInstances').flatMap((item) => children(item, 'componentInstance'));
  return { name: text(region, 'name') ?? '', components: instances.map(readInstance) };
}

function readInstance(instance: MetadataNode): ComponentInstance {
  const properties = children(instance, 'componentInstanceProperties').map(
    (property) => [text(property, 'name') ?? '', text(property, 'value') ?? ''] as const
  );
  return { componentName: text(instance, 'componentName') ?? '', properties: Object.fromEntries(properties) };
}
