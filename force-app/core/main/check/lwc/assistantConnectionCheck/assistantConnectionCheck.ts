import { LightningElement, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { CHECK_LABELS, checkConnection, describeStep, parseRecordAddress, resultsOfFailure } from 'c/assistantCheck';
import type { StepResult } from 'c/assistantCheck';
import { browserEnvironment } from 'c/assistantClient';
import { fieldsOf, readRecord } from 'c/assistantRecord';
import { parseSettingsText, readSettings } from 'c/assistantSource';

type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'noAddress' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly results: readonly StepResult[] };

/** Tab for admins: checks the connection to the assistant for the record whose URL they enter. */
export default class AssistantConnectionCheck extends LightningElement {
  readonly labels = CHECK_LABELS;
  state: CheckState = { kind: 'idle' };
  recordId: string | undefined;
  requiredFields: string[] | undefined;
  optionalFields: string[] | undefined;
  private address = '';
  private record: unknown;
  private abort = new AbortController();

  @wire(getRecord, { recordId: '$recordId', fields: '$requiredFields', optionalFields: '$optionalFields' })
  receiveRecord({ data, error }: RecordResult): void {
    // the wire adapter also provides data when the record changes; only the button starts a check
    if (!this.isRunning) {
      return;
    }
    if (error) {
      this.state = { kind: 'done', results: resultsOfFailure('settings', { kind: 'forbidden', by: 'record' }) };
    } else if (data) {
      this.record = data;
      void this.check(data);
    }
  }

  disconnectedCallback(): void {
    this.abort.abort();
  }

  get isRunning(): boolean {
    return this.state.kind === 'running';
  }

  get hasNoAddress(): boolean {
    return this.state.kind === 'noAddress';
  }

  get rows() {
    return this.state.kind === 'done' ? this.state.results.map(describeStep) : [];
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  handleAddress(event: CustomEvent<{ value: string }>): void {
    this.address = event.detail.value;
  }

  /** Starts a check. A new record id triggers the wire adapter; the same one does not, so its record is checked again. */
  handleCheck(): void {
    const address = parseRecordAddress(this.address);
    if (!address) {
      this.state = { kind: 'noAddress' };
      return;
    }
    this.abort.abort();
    this.abort = new AbortController();
    this.state = { kind: 'running' };
    if (this.record && address.recordId === this.recordId) {
      void this.check(this.record);
      return;
    }
    this.record = undefined;
    this.requiredFields = [`${address.objectApiName}.Id`];
    this.optionalFields = fieldsOf(address.objectApiName);
    this.recordId = address.recordId;
  }

  private async check(record: unknown): Promise<void> {
    const { signal } = this.abort;
    const values = readRecord(record);
    const settings = readSettings(parseSettingsText(values.settingsText));
    const results = await checkConnection(values, settings, browserEnvironment(), signal);
    if (!signal.aborted) {
      this.state = { kind: 'done', results };
    }
  }
}
