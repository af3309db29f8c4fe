import { RECORD_OBJECTS } from '../../force-app/core/main/record/lwc/assistantRecord/recordObjects.ts';
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
  /** As in metadata, such as standard-Case. */
  name: string;
  label: string;
  /** The component of a custom tab. */
  componentName?: string;
}

/** Salesforce's labels of its own tabs. */
const STANDARD_TABS: Record<string, string> = {
  'standard-home': 'Home',
  'standard-Account': 'Accounts',
  'standard-Case': 'Cases',
  'standard-Contact': 'Contacts',
  'standard-LiveAgentSession': 'Chat Sessions',
  'standard-LiveChatVisitor': 'Chat Visitors',
  ...Object.fromEntries(RECORD_OBJECTS.map(({ apiName, pluralLabel }) => [tabOf(apiName), pluralLabel]))
};

/**
 * The app of users without a custom app, which every org has. The local org's admin has activated the packaged record
 * pages of both objects as org defaults, so this app shows them, too.
 */
const SERVICE_CONSOLE: Application = {
  name: 'standard__LightningService',
  label: 'Service Console',
  tabs: ['standard-Case', ...RECORD_OBJECTS.map(({ apiName }) => tabOf(apiName))],
  actionOverrides: [
    { actionName: 'View', objectApiName: 'LiveChatTranscript', content: 'Chat_Transcript_Record_Page' },
    { actionName: 'View', objectApiName: 'MessagingSession', content: 'Messaging_Session_Record_Page' }
  ]
};

/** The first deployed app that the user has access to, else the Service Console. */
export function appFor(metadata: OrgMetadata, access: Access): Application {
  return [...metadata.applications.values()].find(({ name }) => access.canSeeApp(name)) ?? SERVICE_CONSOLE;
}

/** The app as the user sees it: the tabs that the user has access to, and the utility bar. */
export function appView(app: Application, metadata: OrgMetadata, access: Access): AppView {
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

/** The name of the page that the app shows an object's records with; undefined without an override in the app. */
export function recordPageOf({ actionOverrides }: Application, object: string): string | undefined {
  return actionOverrides.find(({ actionName, objectApiName }) => actionName === 'View' && objectApiName === object)
    ?.content;
}

/** Name of a standard object's tab. */
function tabOf(apiName: string): string {
  return `standard-${apiName}`;
}

function tabView(metadata: OrgMetadata, name: string): TabView {
  const tab = metadata.tabs.get(name);
  const label = tab?.label ?? STANDARD_TABS[name] ?? name;
  return { name, label, ...(tab?.lwcComponent !== undefined && { componentName: tab.lwcComponent }) };
}
