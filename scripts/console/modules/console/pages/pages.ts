import type { PageReference } from 'lightning/navigation';
import { fetchApp } from 'console/api';

/** The list view of an object. */
export function listPageOf(objectApiName: string): PageReference {
  return { type: 'standard__objectPage', attributes: { objectApiName, actionName: 'list' } };
}

export function recordPageOf(objectApiName: string, recordId: string): PageReference {
  return { type: 'standard__recordPage', attributes: { objectApiName, recordId, actionName: 'view' } };
}

/** The page that a tab of the navigation opens. */
export function pageOfTab(name: string): PageReference {
  const [, objectApiName] = /^standard-(.+)$/.exec(name) ?? [];
  return objectApiName ? listPageOf(objectApiName) : { type: 'standard__navItemPage', attributes: { apiName: name } };
}

/** Names the browser's tab after what is on show and the app. */
export async function setTitle(title: string): Promise<void> {
  document.title = `${title} | ${(await fetchApp())?.label}`;
}

/** Whether a click on a link shall navigate in place; the browser keeps those that ask for another tab or window. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
