import { children, readMetadata, text } from '../metadata.ts';
import { componentFiles, componentName } from './files.ts';

/**
 * The translated labels by name, for each of Salesforce's language codes.
 * @throws Error when a file is invalid
 */
export async function readTranslations(tree: string): Promise<Map<string, ReadonlyMap<string, string>>> {
  const files = await componentFiles(tree, 'translations');
  const languages = await Promise.all(
    files.map(async (file) => [componentName(file), await readLanguage(file)] as const)
  );
  return new Map(languages);
}

async function readLanguage(file: string): Promise<ReadonlyMap<string, string>> {
  const entries = children(await readMetadata(file, 'Translations'), 'customLabels');
  return new Map(entries.map((entry) => [text(entry, 'name') ?? '', text(entry, 'label') ?? '']));
}
