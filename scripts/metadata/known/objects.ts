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

/** Objects that only an org with Chat has, and new orgs cannot have any more. */
const CHAT: readonly string[] = [
  'LiveAgentSession',
  'LiveChatBlockingRule',
  'LiveChatButton',
  'LiveChatDeployment',
  'LiveChatSensitiveDataRule',
  'LiveChatTranscript',
  'LiveChatTranscriptEvent',
  'LiveChatVisitor'
];

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

/** Whatever names Chat, in metadata, markup or code. */
export const CHAT_NAME = /\w*(?:Live(?:Chat|Agent)|runtime_service_liveagent)\w*/gi;

/** Whether that is a standard object. That a package without Chat names none of Chat's is a rule of its own. */
export function isStandardObject(name: string): boolean {
  return EVERYWHERE.includes(name) || CHAT.includes(name);
}

/** Whether that is a standard tab: one of an object, or one of those without. */
export function isStandardTab(name: string): boolean {
  return TABS.includes(name) || (name.startsWith('standard-') && isStandardObject(name.slice('standard-'.length)));
}

/** Whether that is one of Salesforce's own apps. */
export function isStandardApplication(name: string): boolean {
  return APPLICATIONS.includes(name);
}
