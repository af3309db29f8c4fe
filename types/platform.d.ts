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
}
