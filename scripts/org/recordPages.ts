import { ENVIRONMENT_ID } from './identifiers.ts';

export type PropertyValue = string | number | boolean;

/** A component placed on a page, and its properties as set in the Lightning App Builder. */
export interface PageComponent {
  componentName: string;
  properties: Record<string, PropertyValue>;
}

export interface PageRegion {
  name: string;
  components: PageComponent[];
}

/** A record page: the part of a FlexiPage that lays it out. */
export interface RecordPage {
  name: string;
  label: string;
  sobjectType: string;
  template: string;
  regions: PageRegion[];
}

/** The record pages of the local org. */
export const RECORD_PAGES: readonly RecordPage[] = [
  recordPage('Chat_Transcript_Record', 'Chat Transcript', {}),
  recordPage('Chat_Transcript_Logs', 'Chat Transcript with logs', {
    source: 'logs',
    environmentId: ENVIRONMENT_ID,
    pageSize: 10
  }),
  recordPage('Chat_Transcript_Large_Logs', 'Chat Transcript with large logs', {
    source: 'logs',
    environmentId: ENVIRONMENT_ID,
    pageSize: 100
  }),
  recordPage('Chat_Transcript_Short_Timeout', 'Chat Transcript with a short time-out', { timeout: 2 })
];

function recordPage(name: string, label: string, viewer: Record<string, PropertyValue>): RecordPage {
  return {
    name,
    label,
    sobjectType: 'LiveChatTranscript',
    template: 'flexipage:recordHomeTemplateDesktop',
    regions: [
      { name: 'header', components: [{ componentName: 'force:highlightsPanel', properties: {} }] },
      {
        name: 'main',
        components: [
          { componentName: 'runtime_service_liveagent:chatBody', properties: { chatHeight: 400 } },
          { componentName: 'force:detailPanel', properties: {} }
        ]
      },
      { name: 'sidebar', components: [{ componentName: 'assistantHistory', properties: viewer }] }
    ]
  };
}
