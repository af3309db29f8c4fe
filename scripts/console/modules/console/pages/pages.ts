import type { PageReference } from 'lightning/navigation';
import { fetchApp } from 'console/api';

/** The list view of an object. */
export function listPageOf(objectApiName: string): PageReference {
  return { type: 'standard__objectPage', attributes: { objectApiName, actionName: 'list' } };
}

/** The record page of a record. */
export function recordPageOf(objectApiName: string, recordId: string): PageReference {
  return { type: 'standard__recordPage', attributes: { objectApiName, recordId, actionName: 'view' } };
}

/** The page that a tab of the navigation opens. */
export function pageOfTab(name: string): PageReference {
  const [, objectApiName] = /^standard-(.+)$/.exec(name) ?? [];
  return objectApiName ? listPageOf(objectApiName) : { type: 'standard__navItemPage', attributes: { apiName: name } };
}

/** Sets the title of the document: the title of the page and the app's label. */
export async function setTitle(title: string): Promise<void> {
  document.title = `${title} | ${(await fetchApp())?.label}`;
}

/** Whether a click should navigate in place, instead of opening a browser tab or window. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
