import type { OrgMetadata } from './deployed/orgMetadata.ts';
import type { PermissionSet } from './deployed/permissionSets.ts';

/** What a user has access to, by the user's permission sets and the profile that all users share. */
export interface Access {
  readonly customPermissions: readonly string[];
  canReadField(objectApiName: string, fieldName: string): boolean;
  canWriteField(objectApiName: string, fieldName: string): boolean;
  canReadObject(objectApiName: string): boolean;
  canCreate(objectApiName: string): boolean;
  canEdit(objectApiName: string): boolean;
  canSeeApp(name: string): boolean;
  canSeeTab(name: string): boolean;
  canOpenPage(name: string): boolean;
}

/**
 * The profile grants access to Salesforce's own objects, fields and tabs. Deployed components need a permission set, as
 * after every deployment without profiles.
 * @param permissionSets names; a permission set that is not deployed grants nothing
 */
export function accessOf(metadata: OrgMetadata, permissionSets: readonly string[]): Access {
  const sets = permissionSets.flatMap((name) => metadata.permissionSets.get(name) ?? []);
  const grants = (kind: keyof PermissionSet, name: string): boolean => sets.some((set) => set[kind].includes(name));
  const onObject = (kind: keyof PermissionSet, object: string): boolean =>
    metadata.objects.has(object) && (!object.endsWith('__c') || grants(kind, object));
  const onField = (kind: keyof PermissionSet, object: string, field: string): boolean =>
    (metadata.objects.get(object)?.has(field) ?? false) &&
    (!field.endsWith('__c') || grants(kind, `${object}.${field}`));
  return {
    customPermissions: [...new Set(sets.flatMap((set) => set.customPermissions))],
    canReadField: (object, field) => onObject('readableObjects', object) && onField('readableFields', object, field),
    canWriteField: (object, field) => onField('editableFields', object, field),
    canReadObject: (object) => onObject('readableObjects', object),
    canCreate: (object) => onObject('creatableObjects', object),
    canEdit: (object) => onObject('editableObjects', object),
    canSeeApp: (name) => metadata.applications.has(name) && grants('applications', name),
    canSeeTab: (name) => !metadata.tabs.has(name) || grants('tabs', name),
    canOpenPage: (name) => metadata.visualforcePages.has(name) && grants('pages', name)
  };
}
