import { LightningElement, api, wire } from 'lwc';
import mayView from '@salesforce/customPermission/Assistant_History_View';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { ConversationState } from 'c/assistantLoader';
import { fieldsOf } from 'c/assistantRecord';
import { isUnavailable, withEntries, withHeader, withSavedFallback } from 'c/assistantSaved';
import type { SavedEntries, SavedHeader, SavedState } from 'c/assistantSaved';
import { SETTING_NAMES, parseSettingsText, readSettings } from 'c/assistantSource';
import type { Settings } from 'c/assistantSource';
import { INITIAL_PROGRESS, RecordConversation } from './recordConversation';
import type { Progress } from './recordConversation';
import { isSameRecordId } from './recordId';

/**
 * Conversation viewer for record pages: reads the record, loads its conversation, and shows the progress. Works on
 * every object that has the fields of `c/assistantRecord`.
 */
export default class AssistantHistory extends LightningElement {
  /**
   * Source of the conversation: `notes`, `logs` or `frame`; '' to determine it from the record. This and the following
   * properties override Assistant Settings.
   */
  @api source = '';
  /** Region of the assistant; needed for records without a session history key. */
  @api region = '';
  /** Integration id of the web chat. If set, session history keys of other integrations are rejected. */
  @api integrationId = '';
  /** Subscription id of the assistant; '' for `public`. */
  @api subscriptionId = '';
  /** HTTPS address that replaces the host of the region. */
  @api serviceUrl = '';
  /** Assistant or environment id; needed for the source `logs`. */
  @api environmentId = '';
  /** API version date that is sent to the assistant, as `YYYY-MM-DD`. */
  @api apiVersion = '';
  /** Number of log entries per request, 1 to 1000. */
  @api pageSize: number | string = '';
  /** Timeout of requests in seconds, 1 to 120. */
  @api timeout: number | string = '';
  /** Trusted hosts from which images, video and audio may load, separated by commas. */
  @api mediaHosts = '';
  /** Trusted hosts whose pages may be embedded, separated by commas. */
  @api frameHosts = '';
  /** `click` or `automatic`: how users with the permission save conversations; '' for the setting. */
  @api saveMode = '';
  /** `customer` names the console tab after the customer; `record` or '' leaves it unchanged. */
  @api consoleTab = '';
  /** Height of the conversation in pixels; '' to adapt it to the content. */
  @api height: number | string = '';

  progress: Progress = INITIAL_PROGRESS;
  savedState: SavedState = { kind: 'unknown' };
  requiredFields: string[] | undefined;
  optionalFields: string[] | undefined;
  private readonly conversation = new RecordConversation({
    settingsFor: ({ settingsText }) => this.settingsFrom(settingsText),
    onProgress: (progress) => {
      this.progress = progress;
    },
    onPolled: () => {
      // the wire adapter may not emit the end of the chat unless the record is refreshed
      void notifyRecordUpdateAvailable([{ recordId: this.recordId ?? '' }]);
    }
  });
  private ownRecordId: string | undefined;
  private ownObjectApiName: string | undefined;

  /** Id of the record; set by the record page. */
  @api
  get recordId(): string | undefined {
    return this.ownRecordId;
  }
  set recordId(id: string | undefined) {
    if (id !== this.ownRecordId) {
      this.ownRecordId = id;
      this.savedState = { kind: 'unknown' };
      this.conversation.reset();
      this.start();
    }
  }

  /** API name of the object of the record; set by the record page. */
  @api
  get objectApiName(): string | undefined {
    return this.ownObjectApiName;
  }
  set objectApiName(name: string | undefined) {
    this.ownObjectApiName = name;
    // without the permission, the fields with the token are not requested
    this.requiredFields = name && mayView ? [`${name}.Id`] : undefined;
    this.optionalFields = name && mayView ? fieldsOf(name) : undefined;
  }

  /** Saved conversations are loaded only for users with access to the record and to conversations. */
  get isSavedLoaderEnabled(): boolean {
    return this.progress.isIdle && this.progress.values !== undefined;
  }

  /** Id of the saved conversation to load; undefined while the assistant's conversation may be available. */
  get savedId(): string | undefined {
    return this.savedState.kind === 'saved' && isUnavailable(this.progress.state)
      ? this.savedState.header.id
      : undefined;
  }

  @wire(getRecord, { recordId: '$recordId', fields: '$requiredFields', optionalFields: '$optionalFields' })
  receiveRecord({ data, error }: RecordResult): void {
    if (error) {
      this.conversation.fail({ kind: 'forbidden', by: 'record' });
    } else if (data && isSameRecordId(data.id, this.recordId)) {
      // the id is checked because the adapter may still emit the previous record after recordId has changed
      this.conversation.receiveRecord(data);
    }
  }

  /** State to show: the assistant's conversation, or the saved one if it is unavailable. */
  get state(): ConversationState {
    return withSavedFallback(this.progress.state, this.savedState);
  }

  get trustedHosts(): TrustedHosts {
    return this.progress.settings?.trustedHosts ?? NO_TRUSTED_HOSTS;
  }

  get effectiveSaveMode(): Settings['saveMode'] {
    return this.progress.settings?.saveMode ?? 'click';
  }

  connectedCallback(): void {
    // console tabs disconnect the component and connect it again
    this.start();
  }

  disconnectedCallback(): void {
    this.conversation.stop();
  }

  /** Sets the CSS property for the height of the conversation; the page around the component may set it instead. */
  get heightStyle(): string | undefined {
    const height = Number(this.height);
    return height > 0 ? `--assistant-history-height: ${height}px` : undefined;
  }

  get customerName(): string {
    return this.progress.values?.customerName ?? '';
  }

  handleSavedState(event: CustomEvent<SavedState>): void {
    this.savedState = withHeader(this.savedState, event.detail);
  }

  handleSavedText(event: CustomEvent<SavedEntries>): void {
    this.savedState = withEntries(this.savedState, event.detail);
  }

  /** Whether to name the console tab after the customer. */
  get isConsoleTabEnabled(): boolean {
    return this.consoleTab === 'customer' && this.customerName !== '';
  }

  handleSaved({ detail: header }: CustomEvent<SavedHeader>): void {
    this.savedState = withHeader(this.savedState, { kind: 'saved', header });
  }

  handlePainted(): void {
    this.conversation.handlePainted();
  }

  handleRefresh(): void {
    this.conversation.refresh();
  }

  handleRetry(): void {
    this.conversation.retry();
  }

  private start(): void {
    if (!mayView) {
      this.conversation.fail({ kind: 'forbidden', by: 'permission' });
    } else if (this.isConnected) {
      this.conversation.start();
    }
  }

  /** Combines the properties of the component with the text of Assistant Settings from the record. */
  private settingsFrom(settingsText: string): Settings {
    const pageSettings = Object.fromEntries(SETTING_NAMES.map((name) => [name, this[name]]));
    return readSettings(pageSettings, parseSettingsText(settingsText));
  }
}
