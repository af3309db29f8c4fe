/** The platform's stubs of sfdx-lwc-jest with their types, and values in the form of the platform. */
import { EnclosingTabId, IsConsoleNavigation } from 'lightning/platformWorkspaceApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';

/** A test wire adapter: hands a value to the components that are wired to it. */
interface TestWireAdapter<Value> {
  /** @param filter selects the components by what they ask for */
  emit(value: Value, filter?: (config: unknown) => boolean): void;
  getLastConfig(): unknown;
}

/** A test wire adapter of Lightning Data Service, which emits data and errors in the form of RecordResult. */
interface TestRecordAdapter extends TestWireAdapter<RecordRepresentation | undefined> {
  error(body?: unknown, status?: number): void;
}

// sfdx-lwc-jest puts these stubs in place of the adapters whose types are those of the platform
export const recordAdapter = getRecord as unknown as TestRecordAdapter;
export const consoleNavigationAdapter = IsConsoleNavigation as unknown as TestWireAdapter<boolean>;
export const enclosingTabAdapter = EnclosingTabId as unknown as TestWireAdapter<string | null>;

/** A record as the UI API returns it, with these field values. */
export function record(values: Readonly<Record<string, unknown>>, id = '570000000000001AAA'): RecordRepresentation {
  return {
    apiName: 'LiveChatTranscript',
    id,
    fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, displayValue: null }]))
  };
}

/** A response of fetch, with as much of it as the package reads; jsdom has no Response. */
export function httpResponse(body: string, status = 200): Response {
  const headers = new Headers();
  return { ok: status < 400, status, headers, text: () => Promise.resolve(body) } as Response;
}
