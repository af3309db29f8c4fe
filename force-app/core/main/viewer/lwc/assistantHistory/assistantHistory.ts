import { LightningElement, api, wire } from 'lwc';
import mayView from '@salesforce/customPermission/Assistant_History_View';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { ConversationState } from 'c/assistantLoader';
import { fieldsOf } from 'c/assistantRecord';
import { isUnavailable, withEntries, withHeader, withSaved } from 'c/assistantSaved';
import type { SavedEntries, SavedHeader, SavedState } from 'c/assistantSaved';
import { SETTING_NAMES, parseSettingsText, readSettings } from 'c/assistantSource';
import type { Settings } from 'c/assistantSource';
import { INITIAL_PROGRESS, RecordConversation } from './recordConversation';
import type { Progress } from './recordConversation';

/**
 * The viewer on a record page: reads what the record carries, has the conversation loaded, and shows how far that is.
 * It belongs to no object in particular; the page tells which one it is on.
 */
export default class AssistantHistory extends LightningElement {
  /** notes, logs or frame; empty lets the record decide. This and the following properties override Assistant Settings. */
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
  /** Hosts from which images, video and audio of a conversation may load, separated by commas. */
  @api mediaHosts = '';
  /** Hosts whose pages may be embedded where a conversation shows them, separated by commas. */
  @api frameHosts = '';
  /** click or automatic: how users with the permission save conversations. */
  @api saveMode = '';
  /** record or customer: what the console tab is called after; empty means record, which leaves it alone. */
  @api consoleTab = '';
  /** Height of the conversation in pixels; empty lets it follow its content. */
  @api height: number | string = '';

  progress: Progress = INITIAL_PROGRESS;
  savedState: SavedState = { kind: 'unknown' };
  requiredFields: string[] | undefined;
  optionalFields: string[] | undefined;
  private readonly conversation = new RecordConversation({
    settingsFor: ({ settingsText }) => this.settings(settingsText),
    show: (progress) => {
      this.progress = progress;
    },
    onPolled: () => {
      // the platform may not tell by itself that the chat is over
      void notifyRecordUpdateAvailable([{ recordId: this.recordId ?? '' }]);
    }
  });
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
      this.savedState = { kind: 'unknown' };
      this.conversation.forget();
      this.begin();
    }
  }

  /** API name of the object of that record. */
  @api
  get objectApiName(): string | undefined {
    return this.ownObjectApiName;
  }
  set objectApiName(name: string | undefined) {
    this.ownObjectApiName = name;
    // without the permission the record is not asked for its token in the first place
    this.requiredFields = name && mayView ? [`${name}.Id`] : undefined;
    this.optionalFields = name && mayView ? fieldsOf(name) : undefined;
  }

  /** Nobody is told of a saved conversation who may not see the record, or not read conversations. */
  get findsSaved(): boolean {
    return this.progress.isIdle && this.progress.values !== undefined;
  }

  /** The saved text is asked for where it is needed. */
  get savedId(): string | undefined {
    return this.savedState.kind === 'saved' && isUnavailable(this.progress.loaded)
      ? this.savedState.header.id
      : undefined;
  }

  @wire(getRecord, { recordId: '$recordId', fields: '$requiredFields', optionalFields: '$optionalFields' })
  receiveRecord({ data, error }: RecordResult): void {
    if (error) {
      this.conversation.fail({ kind: 'forbidden', by: 'record' });
    } else if (data && isSameId(data.id, this.recordId)) {
      this.conversation.receive(data);
    }
  }

  /** What the viewer shows: the assistant's answer, or the saved conversation in its place. */
  get state(): ConversationState {
    return withSaved(this.progress.loaded, this.savedState);
  }

  get trustedHosts(): TrustedHosts {
    return this.progress.settings?.trustedHosts ?? NO_TRUSTED_HOSTS;
  }

  get savingMode(): Settings['saveMode'] {
    return this.progress.settings?.saveMode ?? 'click';
  }

  connectedCallback(): void {
    // a console tab may take the component out of the page and put it back
    this.begin();
  }

  disconnectedCallback(): void {
    this.conversation.end();
  }

  /** The conversation takes its height from here, whoever sets it: a builder property or the page around. */
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

  /** Whether the tab is called after the customer. */
  get namesTab(): boolean {
    return this.consoleTab === 'customer' && this.customerName !== '';
  }

  handleSaved({ detail: header }: CustomEvent<SavedHeader>): void {
    this.savedState = withHeader(this.savedState, { kind: 'saved', header });
  }

  handleShown(): void {
    this.conversation.painted();
  }

  handleRefresh(): void {
    this.conversation.refresh();
  }

  handleRetry(): void {
    this.conversation.retry();
  }

  private begin(): void {
    if (!mayView) {
      this.conversation.fail({ kind: 'forbidden', by: 'permission' });
    } else if (this.isConnected) {
      this.conversation.start();
    }
  }

  private settings(settingsText: string): Settings {
    const ofThePage = Object.fromEntries(SETTING_NAMES.map((name) => [name, this[name]]));
    return readSettings(ofThePage, parseSettingsText(settingsText));
  }
}

/** On its way to another record a wire may still tell the former one. Ids come with 15 or 18 characters. */
function isSameId(first: string, second: string | undefined): boolean {
  return first.slice(0, 15) === second?.slice(0, 15);
}
