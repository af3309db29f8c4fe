import path from 'node:path';
import {
  ComponentSet,
  RegistryAccess,
  SourceComponent,
  type MetadataComponent
} from '@salesforce/source-deploy-retrieve';

/** A component that package.xml names. */
export interface PackageComponent {
  readonly type: string;
  readonly fullName: string;
  /** Path of its file or bundle within the package, with slashes. */
  readonly file: string;
}

export const MANIFEST = 'package.xml';

const registry = new RegistryAccess();

/**
 * The components that package.xml names, with their files, resolved by Salesforce's registry of metadata types. A
 * component without a file gets the path that its file would have.
 * @param folder an unzipped package in the Metadata API's format
 * @throws Error when package.xml is missing or invalid
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

/** Whether a file of the package belongs to the component. */
export function containsFile(component: PackageComponent, file: string): boolean {
  return [component.file, `${component.file}-meta.xml`].includes(file) || file.startsWith(`${component.file}/`);
}

function fileOf(component: MetadataComponent, folder: string): string {
  const found = component instanceof SourceComponent ? (component.content ?? component.xml) : undefined;
  if (found) {
    return path.relative(folder, found).split(path.sep).join('/');
  }
  const { id, directoryName, suffix } = component.type;
  const parent = registry.getParentType(id);
  // the name of the file with all labels is not part of a label's name
  const [parentName = ''] = component.fullName.includes('.') ? component.fullName.split('.') : [parent?.name];
  return parent
    ? `${parent.directoryName}/${parentName}.${parent.suffix}`
    : `${directoryName}/${component.fullName}${suffix ? `.${suffix}` : ''}`;
}
