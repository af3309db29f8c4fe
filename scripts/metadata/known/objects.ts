/** Standard objects of every org that packages refer to. Add an object here when a package needs it. */
const EVERYWHERE: readonly string[] = [
  'Account',
  'Asset',
  'Campaign',
  'Case',
  'Contact',
  'ContentDocument',
  'ContentDocumentLink',
  'ContentVersion',
  'Contract',
  'EmailMessage',
  'Event',
  'Individual',
  'Lead',
  'Opportunity',
  'Order',
  'Product2',
  'Task',
  'User'
];

/** An optional Salesforce feature, which a package directory of that name requires. */
export type Feature = 'chat' | 'messaging';

interface FeatureFacts {
  readonly label: string;
  /** Objects that only an org with the feature has. */
  readonly objects: readonly string[];
  /** Matches words in metadata, markup and code that name the feature. */
  readonly name: RegExp;
}

const FEATURES: Readonly<Record<Feature, FeatureFacts>> = {
  // Salesforce no longer offers it to new orgs
  chat: {
    label: 'Chat',
    objects: [
      'LiveAgentSession',
      'LiveChatBlockingRule',
      'LiveChatButton',
      'LiveChatDeployment',
      'LiveChatSensitiveDataRule',
      'LiveChatTranscript',
      'LiveChatTranscriptEvent',
      'LiveChatVisitor'
    ],
    name: /Live(?:Chat|Agent)|runtime_service_liveagent/i
  },
  messaging: {
    label: 'Messaging',
    objects: ['MessagingChannel', 'MessagingEndUser', 'MessagingSession', 'MessagingSessionMetrics'],
    name: /LiveMessag(?:e|ing)|Messaging(?:Channel|EndUser|Session)/i
  }
};

export const ALL_FEATURES = Object.keys(FEATURES) as readonly Feature[];

/** The feature's name in messages. */
export function labelOf(feature: Feature): string {
  return FEATURES[feature].label;
}

/** The words in a text that name a feature, each once. */
export function featureWords(feature: Feature, text: string): string[] {
  const { name } = FEATURES[feature];
  // most texts name none, and are not split into words
  return name.test(text) ? [...new Set(text.match(/\w+/g))].filter((word) => name.test(word)) : [];
}

/** Standard tabs that are not named after an object. */
const TABS: readonly string[] = [
  'standard-home',
  'standard-Chatter',
  'standard-Dashboard',
  'standard-Feed',
  'standard-File',
  'standard-report',
  'standard-OmniSupervisorLightning'
];

const APPLICATIONS: readonly string[] = [
  'standard__LightningService',
  'standard__LightningSales',
  'standard__LightningSalesConsole',
  'standard__Platform',
  'standard__Sales',
  'standard__Service',
  'standard__ServiceConsole'
];

/** Whether a standard object has that name, in an org with all features. The rule `featureNames` limits packages to theirs. */
export function isStandardObject(name: string): boolean {
  return EVERYWHERE.includes(name) || Object.values(FEATURES).some(({ objects }) => objects.includes(name));
}

/** Whether a standard tab has that name: the tab of a standard object, or another one. */
export function isStandardTab(name: string): boolean {
  return TABS.includes(name) || (name.startsWith('standard-') && isStandardObject(name.slice('standard-'.length)));
}

/** Whether a standard app has that name. */
export function isStandardApplication(name: string): boolean {
  return APPLICATIONS.includes(name);
}
