/** The platform's modules that have no published types, as far as this package uses them. */

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}

declare module '@salesforce/customPermission/*' {
  /** Undefined for users without the permission. */
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

  /** Emits both undefined before the first answer. */
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

  /** Rejects with a WireError when the org does not take the record. */
  export function createRecord(input: {
    readonly apiName: string;
    readonly fields: FieldValues;
  }): Promise<RecordRepresentation>;

  /** `fields.Id` names the record. Rejects with a WireError when the org does not take it. */
  export function updateRecord(input: { readonly fields: FieldValues }): Promise<RecordRepresentation>;

  /** Has the platform ask for records again; the wires of those that have changed are told. */
  export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<unknown>;
}

declare module 'lightning/uiRelatedListApi' {
  /** Emits both undefined before the first answer. */
  export interface RelatedRecordsResult {
    readonly data?: { readonly records: readonly import('lightning/uiRecordApi').RecordRepresentation[] };
    readonly error?: import('lightning/uiRecordApi').WireError;
  }

  export interface GetRelatedListRecordsConfig {
    readonly parentRecordId: string | undefined;
    readonly relatedListId: string;
    /** Qualified names. */
    readonly fields?: readonly string[];
    readonly optionalFields?: readonly string[];
    /** 1 to 1999, 50 when it is not given. */
    readonly pageSize?: number;
  }

  export const getRelatedListRecords: import('lwc').WireAdapterConstructor<
    GetRelatedListRecordsConfig,
    RelatedRecordsResult
  >;
}

declare module 'lightning/platformWorkspaceApi' {
  /** Emits whether the app is a console app. */
  export const IsConsoleNavigation: import('lwc').WireAdapterConstructor<object, boolean>;

  /** Emits the id of the tab around the component, null without one. */
  export const EnclosingTabId: import('lwc').WireAdapterConstructor<object, string | null>;

  /** Names a tab; rejects where it cannot. */
  export function setTabLabel(tabId: string, label: string): Promise<unknown>;

  /** Gives a tab an icon of SLDS; rejects where it cannot. */
  export function setTabIcon(tabId: string, icon: string, options?: { readonly iconAlt?: string }): Promise<unknown>;
}
