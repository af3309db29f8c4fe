import type { Plugin } from 'rollup';
import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';

const PREFIX = '\0salesforce:';

/** The user's labels where the page has translated ones, see labelsElement. */
const TRANSLATED = `${PREFIX}translated-labels`;
const READ_TRANSLATED = `export default JSON.parse(document.getElementById('labels')?.textContent ?? '{}');`;

/**
 * The `@salesforce/…` modules, whose content is data of the org or of the user. Users differ from page to page while the
 * build serves them all, so that the page carries what is theirs: the labels in their language, all else in the attributes of its root element.
 *
 * An unknown label or permission fails the build, as it fails a deployment.
 */
export function scopedModules(metadata: OrgMetadata): Plugin {
  return {
    name: 'salesforce-modules',
    resolveId(id) {
      return id === TRANSLATED
        ? id
        : /^@salesforce\/(label\/c\.|schema\/|customPermission\/|user\/)/.test(id)
          ? PREFIX + id
          : null;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) {
        return null;
      }
      if (id === TRANSLATED) {
        return READ_TRANSLATED;
      }
      const [, kind = '', name = ''] = /^@salesforce\/(\w+)\/(.+)$/.exec(id.slice(PREFIX.length)) ?? [];
      const value = scopedValue(kind, name, metadata);
      if (value === undefined) {
        return this.error(`There is no ${kind} ${name}`);
      }
      return kind === 'label' && metadata.translations.size > 0
        ? translatedModule(name, value)
        : `export default ${value};`;
    }
  };
}

function translatedModule(name: string, value: string): string {
  const key = JSON.stringify(name.replace(/^c\./, ''));
  return `import labels from ${JSON.stringify(TRANSLATED)};\nexport default labels[${key}] ?? ${value};`;
}

/** The module's value as JavaScript text; undefined when the org has nothing of that name. */
function scopedValue(kind: string, name: string, metadata: OrgMetadata): string | undefined {
  switch (kind) {
    case 'label':
      return JSON.stringify(metadata.labels.get(name.replace(/^c\./, '')));
    case 'schema': {
      const [objectApiName, ...field] = name.split('.');
      const reference = field.length > 0 ? { objectApiName, fieldApiName: field.join('.') } : { objectApiName };
      return JSON.stringify(reference);
    }
    case 'customPermission':
      // the platform gives true to a user who has it, and undefined to any other
      return metadata.customPermissions.has(name)
        ? `document.documentElement.dataset.permissions.split(' ').includes(${JSON.stringify(name)}) || undefined`
        : undefined;
    default:
      return { Id: 'document.documentElement.dataset.userId', isGuest: 'false' }[name];
  }
}
