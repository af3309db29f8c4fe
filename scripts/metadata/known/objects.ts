/** Standard objects that every org has and a package of this project may need; to be extended when it needs more. */
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

/** Something that an org may lack, and a package directory of that name needs. */
export type Feature = 'chat' | 'messaging';

interface FeatureFacts {
  readonly label: string;
  /** Objects that only an org with the feature has. */
  readonly objects: readonly string[];
  /** Whatever names the feature, in metadata, markup or code. */
  readonly name: RegExp;
}

export const FEATURES: Readonly<Record<Feature, FeatureFacts>> = {
  // new orgs cannot have it any more
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
    name: /\w*(?:Live(?:Chat|Agent)|runtime_service_liveagent)\w*/gi
  },
  messaging: {
    label: 'Messaging',
    objects: ['MessagingChannel', 'MessagingEndUser', 'MessagingSession', 'MessagingSessionMetrics'],
    name: /\w*(?:LiveMessag(?:e|ing)|Messaging(?:Channel|EndUser|Session))\w*/gi
  }
};

export const ALL_FEATURES = Object.keys(FEATURES) as readonly Feature[];

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

/** Whether that is a standard object. That a package names none of a feature that it does without is a rule of its own. */
export function isStandardObject(name: string): boolean {
  return EVERYWHERE.includes(name) || Object.values(FEATURES).some(({ objects }) => objects.includes(name));
}

/** Whether that is a standard tab: one of an object, or one of those without. */
export function isStandardTab(name: string): boolean {
  return TABS.includes(name) || (name.startsWith('standard-') && isStandardObject(name.slice('standard-'.length)));
}

/** Whether that is one of Salesforce's own apps. */
export function isStandardApplication(name: string): boolean {
  return APPLICATIONS.includes(name);
}
