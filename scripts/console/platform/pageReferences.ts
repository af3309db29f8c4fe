/** Page references and URLs of the pages that the local console supports. */

export type PageReference =
  | { type: 'standard__recordPage'; attributes: { objectApiName: string; recordId: string; actionName: 'view' } }
  | { type: 'standard__objectPage'; attributes: { objectApiName: string; actionName: 'list' } }
  | { type: 'standard__navItemPage'; attributes: { apiName: string } }
  | { type: 'standard__webPage'; attributes: { url: string } };

const RECORD_PATH = /^\/lightning\/r\/(\w+)\/(\w+)\/view$/;
const LIST_PATH = /^\/lightning\/o\/(\w+)\/list$/;
const TAB_PATH = /^\/lightning\/n\/(\w+)$/;

/** The path of a page, or the URL of a web page. */
export function urlOf(page: PageReference): string {
  switch (page.type) {
    case 'standard__recordPage':
      return `/lightning/r/${page.attributes.objectApiName}/${page.attributes.recordId}/view`;
    case 'standard__objectPage':
      return `/lightning/o/${page.attributes.objectApiName}/list`;
    case 'standard__navItemPage':
      return `/lightning/n/${page.attributes.apiName}`;
    default:
      return page.attributes.url;
  }
}

/** The page at a path; undefined for other paths. */
export function pageAt(path: string): PageReference | undefined {
  const [, recordObject, recordId] = RECORD_PATH.exec(path) ?? [];
  if (recordObject && recordId) {
    return {
      type: 'standard__recordPage',
      attributes: { objectApiName: recordObject, recordId, actionName: 'view' }
    };
  }
  const [, listObject] = LIST_PATH.exec(path) ?? [];
  if (listObject) {
    return { type: 'standard__objectPage', attributes: { objectApiName: listObject, actionName: 'list' } };
  }
  const [, apiName] = TAB_PATH.exec(path) ?? [];
  return apiName ? { type: 'standard__navItemPage', attributes: { apiName } } : undefined;
}
