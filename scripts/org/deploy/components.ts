import path from 'node:path';
import {
  ComponentSet,
  RegistryAccess,
  SourceComponent,
  type MetadataComponent
} from '@salesforce/source-deploy-retrieve';

/** A component that a package's manifest names. */
export interface PackageComponent {
  readonly type: string;
  readonly fullName: string;
  /** Path within the package of the file or bundle that holds it, with slashes. */
  readonly file: string;
}

export const MANIFEST = 'package.xml';

const registry = new RegistryAccess();

/**
 * The components that the manifest names, with the files that hold them, by Salesforce's own registry of types. A
 * component without a file is listed where its file would be.
 * @param folder an unpacked package in the Metadata API's format
 * @throws when there is no manifest or it cannot be read
 */
export async function packageComponents(folder: string): Promise<PackageComponent[]> {
  const manifest = await ComponentSet.fromManifest({
    manifestPath: path.join(folder, MANIFEST),
    resolveSourcePaths: [folder]
  });
  return [...manifest].map((component) => ({
    type: typeof component.type === 'string' ? component.type : component.type.name,
    fullName: component.fullName,
    file: fileOf(component, folder)
  }));
}

/** Whether a file of the package holds the component or a part of it. */
export function holds(component: PackageComponent, file: string): boolean {
  return [component.file, `${component.file}-meta.xml`].includes(file) || file.startsWith(`${component.file}/`);
}

function fileOf(component: MetadataComponent, folder: string): string {
  const found = component instanceof SourceComponent ? (component.content ?? component.xml) : undefined;
  if (found) {
    return path.relative(folder, found).split(path.sep).join('/');
  }
  const { id, directoryName, suffix } = component.type;
  const parent = registry.getParentType(id);
  // labels have one file for all, whose name is no part of theirs
  const [parentName = ''] = component.fullName.includes('.') ? component.fullName.split('.') : [parent?.name];
  return parent
    ? `${parent.directoryName}/${parentName}.${parent.suffix}`
    : `${directoryName}/${component.fullName}${suffix ? `.${suffix}` : ''}`;
}
