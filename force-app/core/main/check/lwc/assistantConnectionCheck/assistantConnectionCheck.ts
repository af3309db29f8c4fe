import { LightningElement, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { CHECK_LABELS, CHECK_STEPS, checkConnection, describeStep, parseRecordAddress } from 'c/assistantCheck';
import type { StepResult } from 'c/assistantCheck';
import { browserEnvironment } from 'c/assistantClient';
import { fieldsOf, readRecord } from 'c/assistantRecord';
import { parseSettingsText, readSettings } from 'c/assistantSource';

type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'noAddress' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly results: readonly StepResult[] };

/** The admin's tab: takes the address of a chat record and shows how far the way to its conversation leads. */
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
    // the platform tells a record again whenever it changes; only an admin starts a check
    if (!this.isRunning) {
      return;
    }
    if (error) {
      this.finish([{ step: 'settings', outcome: 'failed', problem: { kind: 'forbidden', by: 'record' } }]);
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

  /** A new address makes the platform tell its record; one that is told already is checked again as it is. */
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
      this.finish(results);
    }
  }

  private finish(results: readonly StepResult[]): void {
    const done = new Set(results.map(({ step }) => step));
    const rest = CHECK_STEPS.filter((step) => !done.has(step));
    this.state = {
      kind: 'done',
      results: [...results, ...rest.map((step) => ({ step, outcome: 'unknown' }) as const)]
    };
  }
}
