import type { Plugin } from 'rollup';
import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';

const PREFIX = '\0salesforce:';

/** Module that exports the translated labels of the page, see labelsElement in ../session.ts. */
const TRANSLATED_LABELS = `${PREFIX}translated-labels`;
const TRANSLATED_LABELS_CODE = `export default JSON.parse(document.getElementById('labels')?.textContent ?? '{}');`;

/**
 * Resolves the `@salesforce/…` modules with data of the org or of the user. One build serves all users, so the modules read
 * the user's data from the page: translated labels from an element, everything else from attributes of the root element.
 * An unknown label or permission fails the build, as it fails a deployment.
 */
export function scopedModules(metadata: OrgMetadata): Plugin {
  return {
    name: 'salesforce-modules',
    resolveId(id) {
      return id === TRANSLATED_LABELS
        ? id
        : /^@salesforce\/(label\/c\.|schema\/|customPermission\/|user\/)/.test(id)
          ? PREFIX + id
          : null;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) {
        return null;
      }
      if (id === TRANSLATED_LABELS) {
        return TRANSLATED_LABELS_CODE;
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
  return `import labels from ${JSON.stringify(TRANSLATED_LABELS)};\nexport default labels[${key}] ?? ${value};`;
}

/** The default export of a module, as JavaScript; undefined when the org has no such label, permission or value. */
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
      // the platform's value is true for users with the permission, and undefined for others
      return metadata.customPermissions.has(name)
        ? `document.documentElement.dataset.permissions.split(' ').includes(${JSON.stringify(name)}) || undefined`
        : undefined;
    default:
      return { Id: 'document.documentElement.dataset.userId', isGuest: 'false' }[name];
  }
}
