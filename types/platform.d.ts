/** Types of platform modules without published types; only the parts that this package uses. */

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}

declare module '@salesforce/customPermission/*' {
  /** True if the user has the permission, otherwise undefined. */
  const granted: true | undefined;
  export default granted;
}

declare module '@salesforce/i18n/*' {
  const value: string;
  export default value;
}

declare module 'lightning/uiRecordApi' {
  export interface RecordRepresentation {
    readonly apiName: string;
    readonly id: string;
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue: string | null }>>;
  }

  export interface WireError {
    readonly status?: number;
    readonly body?: unknown;
  }

  /** Emitted value of the wire adapter; both properties are undefined before the first response. */
  export interface RecordResult {
    readonly data?: RecordRepresentation;
    readonly error?: WireError;
  }

  export interface GetRecordConfig {
    readonly recordId: string | undefined;
    readonly fields?: readonly string[];
    readonly optionalFields?: readonly string[];
  }

  export const getRecord: import('lwc').WireAdapterConstructor<GetRecordConfig, RecordResult>;

  type FieldValues = Readonly<Record<string, string | number | boolean | null>>;

  /** Creates a record. @throws {WireError} rejects if the org rejects the record */
  export function createRecord(input: {
    readonly apiName: string;
    readonly fields: FieldValues;
  }): Promise<RecordRepresentation>;

  /** Updates the record with the id `fields.Id`. @throws {WireError} rejects if the org rejects the update */
  export function updateRecord(input: { readonly fields: FieldValues }): Promise<RecordRepresentation>;

  /** Requests records again; wire adapters emit those that have changed. */
  export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<unknown>;
}

declare module 'lightning/uiRelatedListApi' {
  /** Emitted value of the wire adapter; both properties are undefined before the first response. */
  export interface RelatedRecordsResult {
    readonly data?: { readonly records: readonly import('lightning/uiRecordApi').RecordRepresentation[] };
    readonly error?: import('lightning/uiRecordApi').WireError;
  }

  export interface GetRelatedListRecordsConfig {
    readonly parentRecordId: string | undefined;
    readonly relatedListId: string;
    /** Qualified API names, such as `Account.Name`. */
    readonly fields?: readonly string[];
    readonly optionalFields?: readonly string[];
    /** Number of records, 1 to 1999; defaults to 50. */
    readonly pageSize?: number;
  }

  export const getRelatedListRecords: import('lwc').WireAdapterConstructor<
    GetRelatedListRecordsConfig,
    RelatedRecordsResult
  >;
}

declare module 'lightning/platformWorkspaceApi' {
  /** Wire adapter; emits whether the app is a console app. */
  export const IsConsoleNavigation: import('lwc').WireAdapterConstructor<object, boolean>;

  /** Wire adapter; emits the id of the tab that contains the component, or null. */
  export const EnclosingTabId: import('lwc').WireAdapterConstructor<object, string | null>;

  /** Sets the label of a tab. Rejects if the tab does not exist or cannot be changed. */
  export function setTabLabel(tabId: string, label: string): Promise<unknown>;

  /** Sets the SLDS icon of a tab. Rejects if the tab does not exist or cannot be changed. */
  export function setTabIcon(tabId: string, icon: string, options?: { readonly iconAlt?: string }): Promise<unknown>;
}
