/** Stand-in for `lightning/uiRelatedListApi`, on the local org's UI API. Source of the contract: LWC Developer Guide. */
import type { RecordRepresentation } from './uiRecordApi';
import { UI_API, Wire, fieldParameters, type FieldId } from './wire';

export interface RelatedListRecords {
  count: number;
  records: RecordRepresentation[];
}

export interface GetRelatedListRecordsConfig {
  parentRecordId?: string | undefined;
  relatedListId?: string;
  fields?: FieldId[];
  optionalFields?: FieldId[];
  pageSize?: number;
}

/** Wire adapter for the records of a related list; there is no request without a parent record and a list. */
export class getRelatedListRecords extends Wire<GetRelatedListRecordsConfig, RelatedListRecords> {
  protected url(config: GetRelatedListRecordsConfig): string | undefined {
    const { parentRecordId, relatedListId, fields, optionalFields, pageSize } = config;
    if (!parentRecordId || !relatedListId) {
      return undefined;
    }
    const parameters = fieldParameters({ fields, optionalFields });
    if (pageSize !== undefined) {
      parameters.set('pageSize', String(pageSize));
    }
    const path = [parentRecordId, relatedListId].map(encodeURIComponent).join('/');
    return `${UI_API}/related-list-records/${path}?${parameters}`;
  }
}
