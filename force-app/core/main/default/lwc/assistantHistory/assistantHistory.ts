import { LightningElement, api, wire } from 'lwc';
import mayView from '@salesforce/customPermission/Assistant_History_View';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import { browserEnvironment } from 'c/assistantClient';
import { isGivenUp, isRefreshed, openConversation, withSaved } from 'c/assistantLoader';
import type { Conversation, ConversationState } from 'c/assistantLoader';
import type { Problem } from 'c/assistantProblem';
import { fieldsOf, isLive, readRecord } from 'c/assistantRecord';
import type { RecordValues } from 'c/assistantRecord';
import type { SavedEntries, SavedHeader } from 'c/assistantSaved';
import { SETTING_NAMES, parseSettingsText, readSettings } from 'c/assistantSource';
import type { Settings } from 'c/assistantSource';
import type { Keeping } from 'c/assistantTools';
import { Deadline } from './deadline';
import { warmUp } from './warmUp';

const RECORD_TIMEOUT_SECONDS = 15;

/** How long nobody notices that they wait; until then nothing is begun that could make the conversation come later. */
const HEAD_START_SECONDS = 0.05;

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

  loaded: ConversationState = { kind: 'loading' };
  keeping: Keeping = { kind: 'unknown' };
  mode: Settings['saveMode'] = 'click';
  savedEntries: SavedEntries | undefined;
  trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;
  values: RecordValues | undefined;
  requiredFields: string[] | undefined;
  optionalFields: string[] | undefined;
  /** Whether there is time for what is not the conversation itself: it is on the screen, or takes long, or will not come. */
  hasTime = false;
  private conversation: Conversation | undefined;
  private isLive = false;
  private readonly deadline = new Deadline();
  private readonly headStart = new Deadline();
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
      this.keeping = { kind: 'unknown' };
      this.savedEntries = undefined;
      this.hasTime = false;
      this.close();
      this.expectRecord();
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
    return this.hasTime && this.values !== undefined;
  }

  /** The saved text is asked for where it is needed. */
  get savedId(): string | undefined {
    return this.keeping.kind === 'saved' && isGivenUp(this.loaded) ? this.keeping.header.id : undefined;
  }

  @wire(getRecord, { recordId: '$recordId', fields: '$requiredFields', optionalFields: '$optionalFields' })
  receiveRecord({ data, error }: RecordResult): void {
    if (error) {
      this.fail({ kind: 'forbidden', by: 'record' });
    } else if (data && isSameId(data.id, this.recordId)) {
      this.isLive = isLive(data);
      this.useValues(readRecord(data));
      this.conversation?.follow(this.isLive);
    }
  }

  /** What is shown: what the assistant gives, or what was saved of it. */
  get state(): ConversationState {
    if (this.keeping.kind !== 'saved' || !isGivenUp(this.loaded)) {
      return this.loaded;
    }
    const { savedAt } = this.keeping.header;
    return this.savedEntries ? withSaved(this.loaded, this.savedEntries, savedAt) : { kind: 'loading' };
  }

  connectedCallback(): void {
    // a console tab may take the component out of the page and put it back
    this.expectRecord();
    this.open();
  }

  disconnectedCallback(): void {
    this.deadline.end();
    this.close();
  }

  /** The conversation takes its height from here, whoever sets it: a builder property or the page around. */
  get heightStyle(): string | undefined {
    const height = Number(this.height);
    return height > 0 ? `--assistant-history-height: ${height}px` : undefined;
  }

  get customerName(): string {
    return this.values?.customerName ?? '';
  }

  handleKeeping(event: CustomEvent<Keeping>): void {
    this.keeping = event.detail;
  }

  handleSavedText(event: CustomEvent<SavedEntries>): void {
    this.savedEntries = event.detail;
  }

  /** Whether the tab is called after the customer. */
  get namesTab(): boolean {
    return this.consoleTab === 'customer' && this.customerName !== '';
  }

  handleSaved({ detail: header }: CustomEvent<SavedHeader>): void {
    this.keeping = { kind: 'saved', header };
  }

  handleShown(): void {
    this.hasTime = true;
  }

  handleRefresh(): void {
    this.conversation?.refresh();
  }

  handleRetry(): void {
    this.conversation?.retry();
  }

  /** The platform tells the same record again whenever anything on it changes; only the viewer's own values count. */
  private useValues(values: RecordValues): void {
    this.deadline.end();
    if (JSON.stringify(values) !== JSON.stringify(this.values)) {
      this.close();
      this.values = values;
      this.open();
    }
  }

  /** Outside Lightning pages it is not certain that the platform answers at all, so waiting has an end. */
  private expectRecord(): void {
    this.deadline.end();
    if (!mayView) {
      this.fail({ kind: 'forbidden', by: 'permission' });
    } else if (!this.values && this.isConnected) {
      this.loaded = { kind: 'loading' };
      this.giveHeadStart();
      this.deadline.start(RECORD_TIMEOUT_SECONDS, () => {
        this.fail({ kind: 'timedOut', seconds: RECORD_TIMEOUT_SECONDS, waitedFor: 'record' });
      });
    }
  }

  private fail(problem: Problem): void {
    this.deadline.end();
    this.close();
    this.values = undefined;
    this.loaded = { kind: 'problem', problem };
  }

  private open(): void {
    if (this.values && !this.conversation && this.isConnected) {
      const settings = this.settings(this.values);
      this.trustedHosts = settings.trustedHosts;
      this.mode = settings.saveMode;
      this.conversation = openConversation(this.values, settings, browserEnvironment(), (state) => {
        this.takeState(state);
      });
      this.conversation.follow(this.isLive);
      this.giveHeadStart();
    }
  }

  private giveHeadStart(): void {
    if (!this.hasTime) {
      this.headStart.start(HEAD_START_SECONDS, () => {
        this.hasTime = true;
        warmUp();
      });
    }
  }

  /** The platform may not tell by itself that the chat is over, so it is asked whenever the assistant was. */
  private takeState(state: ConversationState): void {
    const hasLooked = isRefreshed(this.loaded, state);
    this.loaded = state;
    if (state.kind !== 'loading') {
      this.headStart.end();
      // a conversation is seen first
      this.hasTime ||= state.kind !== 'ready';
    }
    if (hasLooked && this.isLive && this.recordId) {
      void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    }
  }

  private close(): void {
    this.headStart.end();
    this.conversation?.close();
    this.conversation = undefined;
  }

  private settings({ settingsText }: RecordValues): Settings {
    const ofThePage = Object.fromEntries(SETTING_NAMES.map((name) => [name, this[name]]));
    return readSettings(ofThePage, parseSettingsText(settingsText));
  }
}

/** On its way to another record a wire may still tell the former one. Ids come with 15 or 18 characters. */
function isSameId(first: string, second: string | undefined): boolean {
  return first.slice(0, 15) === second?.slice(0, 15);
}
