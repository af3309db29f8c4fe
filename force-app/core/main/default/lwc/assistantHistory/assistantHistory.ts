import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { browserEnvironment } from 'c/assistantClient';
import { openConversation } from 'c/assistantLoader';
import type { Conversation, ConversationState } from 'c/assistantLoader';
import { fieldsOf, readRecord } from 'c/assistantRecord';
import type { RecordValues } from 'c/assistantRecord';
import { parseSettingsText, readSettings } from 'c/assistantSource';
import type { Settings } from 'c/assistantSource';
import { WORDS, describeProblem, fill } from 'c/assistantWords';

/**
 * The viewer on a record page: reads what the record carries, has the conversation loaded, and shows how far that is.
 * It belongs to no object in particular; the page tells which one it is on.
 */
export default class AssistantHistory extends LightningElement {
  /** notes or logs; empty lets the record decide. This and the following properties override Assistant Settings. */
  @api source = '';
  /** Region of the assistant, for records without a session history key. */
  @api region = '';
  /** Integration id of the web chat; a key of another integration is refused. */
  @api integrationId = '';
  /** Subscription id of the assistant; empty means public. */
  @api subscriptionId = '';
  /** https address that replaces the host of the region. */
  @api serviceUrl = '';
  /** Assistant or environment id, for logs. */
  @api environmentId = '';
  /** Version date that is sent to the assistant, YYYY-MM-DD. */
  @api apiVersion = '';
  /** Logs asked for at a time. */
  @api pageSize: number | string = '';
  /** Seconds to wait for an answer. */
  @api timeout: number | string = '';

  readonly words = WORDS;
  state: ConversationState = { kind: 'loading' };
  values: RecordValues | undefined;
  requiredFields: string[] | undefined;
  optionalFields: string[] | undefined;
  private conversation: Conversation | undefined;
  private ownRecordId: string | undefined;
  private ownObjectApiName: string | undefined;

  /** Id of the record on whose page the viewer is. */
  @api
  get recordId(): string | undefined {
    return this.ownRecordId;
  }
  set recordId(id: string | undefined) {
    if (id !== this.ownRecordId) {
      this.ownRecordId = id;
      this.values = undefined;
      this.close();
      this.state = { kind: 'loading' };
    }
  }

  /** API name of the object of that record. */
  @api
  get objectApiName(): string | undefined {
    return this.ownObjectApiName;
  }
  set objectApiName(name: string | undefined) {
    this.ownObjectApiName = name;
    this.requiredFields = name ? [`${name}.Id`] : undefined;
    this.optionalFields = name ? fieldsOf(name) : undefined;
  }

  @wire(getRecord, { recordId: '$recordId', fields: '$requiredFields', optionalFields: '$optionalFields' })
  receiveRecord({ data, error }: RecordResult): void {
    if (error) {
      this.close();
      this.values = undefined;
      this.state = { kind: 'problem', problem: { kind: 'forbidden', reason: 'record' } };
    } else if (data && isSameId(data.id, this.recordId)) {
      this.useValues(readRecord(data));
    }
  }

  connectedCallback(): void {
    // a console tab may take the component out of the page and put it back
    this.open();
  }

  disconnectedCallback(): void {
    this.close();
  }

  get isLoading(): boolean {
    return this.state.kind === 'loading';
  }

  get isEmpty(): boolean {
    return this.state.kind === 'empty';
  }

  get problem() {
    return this.state.kind === 'problem' ? this.state.problem : undefined;
  }

  get ready() {
    return this.state.kind === 'ready' ? this.state : undefined;
  }

  get customerName(): string {
    return this.values?.customerName || WORDS.speakerCustomer;
  }

  /** What a screen reader is told when something has come to an end. */
  get announcement(): string {
    if (this.state.kind === 'ready' && this.state.earlier.kind === 'complete') {
      return fill(WORDS.messagesLoaded, this.state.transcript.messages.length);
    }
    return this.problem ? describeProblem(this.problem).text : '';
  }

  handleRetry(): void {
    this.conversation?.retry();
  }

  /** The platform tells the same record again whenever anything on it changes; only the viewer's own values count. */
  private useValues(values: RecordValues): void {
    if (JSON.stringify(values) !== JSON.stringify(this.values)) {
      this.close();
      this.values = values;
      this.open();
    }
  }

  private open(): void {
    if (this.values && !this.conversation && this.isConnected) {
      this.conversation = openConversation(this.values, this.settings(this.values), browserEnvironment(), (state) => {
        this.state = state;
      });
    }
  }

  private close(): void {
    this.conversation?.close();
    this.conversation = undefined;
  }

  private settings({ settingsText }: RecordValues): Settings {
    const { source, region, integrationId, subscriptionId, serviceUrl, environmentId, apiVersion, pageSize, timeout } =
      this;
    return readSettings(
      { source, region, integrationId, subscriptionId, serviceUrl, environmentId, apiVersion, pageSize, timeout },
      parseSettingsText(settingsText)
    );
  }
}

/** On its way to another record a wire may still tell the former one. Ids come with 15 or 18 characters. */
function isSameId(first: string, second: string | undefined): boolean {
  return first.slice(0, 15) === second?.slice(0, 15);
}
