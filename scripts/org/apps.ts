import type { Access } from './access.ts';
import type { Application } from './deployed/applications.ts';
import type { OrgMetadata } from './deployed/orgMetadata.ts';

/** An app as a user sees it. */
export interface AppView {
  name: string;
  label: string;
  tabs: TabView[];
  utilityItems: { componentName: string; label: string }[];
}

export interface TabView {
  /** As metadata has it, such as standard-Case. */
  name: string;
  label: string;
  /** The component that fills a tab of its own. */
  componentName?: string;
}

/** What Salesforce calls the tabs of its own objects. */
const STANDARD_TABS: Record<string, string> = {
  'standard-home': 'Home',
  'standard-Account': 'Accounts',
  'standard-Case': 'Cases',
  'standard-Contact': 'Contacts',
  'standard-LiveAgentSession': 'Chat Sessions',
  'standard-LiveChatTranscript': 'Chat Transcripts',
  'standard-LiveChatVisitor': 'Chat Visitors',
  'standard-MessagingSession': 'Messaging Sessions'
};

/**
 * The app of those who have no other, as every org has it. The local org's admin has activated the record page for the
 * whole org as well, so that it shows here, too, and so has the one for Messaging.
 */
const SERVICE_CONSOLE: Application = {
  name: 'standard__LightningService',
  label: 'Service Console',
  tabs: ['standard-Case', 'standard-LiveChatTranscript', 'standard-MessagingSession'],
  actionOverrides: [
    { actionName: 'View', objectApiName: 'LiveChatTranscript', content: 'Chat_Transcript_Record_Page' },
    { actionName: 'View', objectApiName: 'MessagingSession', content: 'Messaging_Session_Record_Page' }
  ]
};

/** The app that a user works in: the first deployed one that the user may see. */
export function appFor(metadata: OrgMetadata, access: Access): Application {
  return [...metadata.applications.values()].find(({ name }) => access.canSeeApp(name)) ?? SERVICE_CONSOLE;
}

/** The app with the tabs that the user may see, and its utility bar. */
export function viewOf(app: Application, metadata: OrgMetadata, access: Access): AppView {
  const utilityBar = metadata.flexiPages.get(app.utilityBar ?? '');
  return {
    name: app.name,
    label: app.label,
    tabs: app.tabs.filter((name) => access.canSeeTab(name)).map((name) => tabView(metadata, name)),
    utilityItems: (utilityBar?.regions ?? []).flatMap(({ components }) =>
      components.map(({ componentName, properties }) => ({
        componentName,
        label: properties['label'] ?? componentName
      }))
    )
  };
}

/** Name of the page that the app shows records of an object on, undefined when it leaves them to the object's own page. */
export function recordPageOf({ actionOverrides }: Application, object: string): string | undefined {
  return actionOverrides.find(({ actionName, objectApiName }) => actionName === 'View' && objectApiName === object)
    ?.content;
}

function tabView(metadata: OrgMetadata, name: string): TabView {
  const tab = metadata.tabs.get(name);
  const label = tab?.label ?? STANDARD_TABS[name] ?? name;
  return { name, label, ...(tab?.lwcComponent !== undefined && { componentName: tab.lwcComponent }) };
}
