import { children, readMetadata, text, texts, type MetadataNode } from '../metadata.ts';
import { componentFiles, componentName } from './files.ts';

/** A page that replaces an object's default page. */
export interface ActionOverride {
  readonly actionName: string;
  readonly objectApiName: string;
  /** Name of the Lightning page. */
  readonly content: string;
}

export interface Application {
  readonly name: string;
  readonly label: string;
  /** Names of tabs, such as standard-Case, in the order of the navigation bar. */
  readonly tabs: readonly string[];
  readonly actionOverrides: readonly ActionOverride[];
  /** Name of the Lightning page with the utility items. */
  readonly utilityBar?: string;
}

/** A custom tab that belongs to no object. */
export interface CustomTab {
  readonly name: string;
  readonly label: string;
  /** The component that fills the tab. */
  readonly lwcComponent?: string;
}

/**
 * All apps by name.
 * @throws Error when a file is invalid
 */
export async function readApplications(tree: string): Promise<Map<string, Application>> {
  const files = await componentFiles(tree, 'applications');
  const apps = await Promise.all(
    files.map(async (file) => readApplication(componentName(file), await readMetadata(file, 'CustomApplication')))
  );
  return new Map(apps.map((app) => [app.name, app]));
}

/**
 * All custom tabs by name.
 * @throws Error when a file is invalid
 */
export async function readTabs(tree: string): Promise<Map<string, CustomTab>> {
  const files = await componentFiles(tree, 'tabs');
  const tabs = await Promise.all(
    files.map(async (file) => readTab(componentName(file), await readMetadata(file, 'CustomTab')))
  );
  return new Map(tabs.map((tab) => [tab.name, tab]));
}

function readApplication(name: string, node: MetadataNode): Application {
  const utilityBar = text(node, 'utilityBar');
  return {
    name,
    label: text(node, 'label') ?? name,
    tabs: texts(node, 'tabs'),
    actionOverrides: children(node, 'actionOverrides').map((override) => ({
      actionName: text(override, 'actionName') ?? '',
      objectApiName: text(override, 'pageOrSobjectType') ?? '',
      content: text(override, 'content') ?? ''
    })),
    ...(utilityBar !== undefined && { utilityBar })
  };
}

function readTab(name: string, node: MetadataNode): CustomTab {
  const lwcComponent = text(node, 'lwcComponent');
  return { name, label: text(node, 'label') ?? name, ...(lwcComponent !== undefined && { lwcComponent }) };
}
