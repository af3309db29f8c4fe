/** The type of a standard component's property. A facet is the name of a region of the same page. */
export type PropertyKind = 'text' | 'integer' | 'boolean' | 'facet' | 'page' | 'list';

/** A template for Lightning pages. */
export interface PageTemplate {
  /** The page type that the template is for. */
  readonly page: string;
  /** Names of its regions; undefined when they are unknown. */
  readonly regions?: readonly string[];
}

const RECORD = 'RecordPage';
const APP = 'AppPage';

/** Known templates. The regions are taken from pages that were retrieved from orgs. */
export const TEMPLATES: Readonly<Record<string, PageTemplate>> = {
  'flexipage:recordHomeTemplateDesktop': { page: RECORD, regions: ['header', 'main', 'sidebar'] },
  'flexipage:recordHomeLeftSidebarTemplateDesktop': { page: RECORD, regions: ['header', 'main', 'sidebar'] },
  'flexipage:recordHomeSingleColTemplateDesktop': { page: RECORD, regions: ['header', 'main'] },
  'flexipage:recordHomeTwoColEqualHeaderTemplateDesktop': { page: RECORD, regions: ['header', 'leftcol', 'rightcol'] },
  'flexipage:recordHomeWithSubheaderTemplateDesktop': {
    page: RECORD,
    regions: ['header', 'subheader', 'main', 'sidebar']
  },
  'flexipage:recordHomeThreeColHeaderTemplateDesktop': { page: RECORD },
  'flexipage:recordHomePinnedLeftSidebarTwoColTemplateDesktop': { page: RECORD },
  'flexipage:recordHomePinnedHeaderLeftSidebarTemplateDesktop': { page: RECORD },
  'flexipage:defaultAppHomeTemplate': { page: APP, regions: ['main'] },
  'flexipage:appHomeTemplateTwoColumns': { page: APP },
  'flexipage:appHomeTemplateHeaderTwoColumns': { page: APP },
  'one:utilityBarTemplateDesktop': { page: 'UtilityBar', regions: ['utilityItems', 'backgroundComponents'] }
};

const HIGHLIGHTS: Readonly<Record<string, PropertyKind>> = {
  actionNames: 'list',
  collapsed: 'boolean',
  enableActionsConfiguration: 'boolean',
  enableActionsInNative: 'boolean',
  hideChatterActions: 'boolean',
  numVisibleActions: 'integer'
};

/** Known standard components and their properties. */
export const STANDARD_COMPONENTS: Readonly<Record<string, Readonly<Record<string, PropertyKind>>>> = {
  'force:highlightsPanel': HIGHLIGHTS,
  'force:detailPanel': {},
  'force:relatedListContainer': {},
  'force:relatedListSingleContainer': {
    parentFieldApiName: 'text',
    relatedListApiName: 'text',
    relatedListComponentOverride: 'text',
    rowsToDisplay: 'integer',
    showActionBar: 'boolean'
  },
  'forceKnowledge:articleSearchDesktop': {},
  'console:relatedRecord': {
    createQuickActionName: 'text',
    lookupFieldName: 'text',
    titleFieldName: 'text',
    updateQuickActionName: 'text'
  },
  'flexipage:column': { body: 'facet' },
  'flexipage:fieldSection': { columns: 'facet', horizontalAlignment: 'boolean', label: 'text' },
  'flexipage:richText': { decorate: 'boolean', richTextValue: 'text' },
  'flexipage:tab': { active: 'boolean', body: 'facet', title: 'text' },
  'flexipage:tabset': { label: 'text', tabs: 'facet' },
  'flexipage:visualforcePage': { height: 'integer', label: 'text', pageName: 'page', showLabel: 'boolean' },
  'runtime_service_liveagent:chatBody': { chatHeight: 'integer' },
  'runtime_service_liveagent:pastChats': {},
  'runtime_service_omnichannel:omniWidget': {}
};

/** Properties of the utility bar's items, in addition to those of the component. */
export const UTILITY_DECORATORS: Readonly<Record<string, PropertyKind>> = {
  eager: 'boolean',
  height: 'integer',
  icon: 'text',
  label: 'text',
  scrollable: 'boolean',
  width: 'integer'
};

/** The target that a Lightning web component needs for a page type. */
export const PAGE_TARGETS: Readonly<Record<string, string>> = {
  RecordPage: 'lightning__RecordPage',
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  UtilityBar: 'lightning__UtilityBar'
};

/** Targets of Lightning web components. */
export const TARGETS: readonly string[] = [
  'lightning__AppPage',
  'lightning__EnablementProgram',
  'lightning__FlowAction',
  'lightning__FlowScreen',
  'lightning__GlobalAction',
  'lightning__HomePage',
  'lightning__Inbox',
  'lightning__QuickAction',
  'lightning__RecordAction',
  'lightning__RecordPage',
  'lightning__Tab',
  'lightning__UrlAddressable',
  'lightning__UtilityBar',
  'lightning__VoiceExtension',
  'lightningCommunity__Default',
  'lightningCommunity__Page',
  'lightningCommunity__Page_Layout',
  'lightningCommunity__Theme_Layout',
  'lightningSnapin__ChatMessage',
  'lightningSnapin__Minimized',
  'lightningSnapin__PreChat'
];
