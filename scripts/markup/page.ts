/** Content of the page's iframe. */
export type Frame =
  /** IBM's hosted agent application, with the session history key. */
  | { readonly kind: 'key'; readonly host: string }
  /** The agent application of an integration, with session and token, as of 2020. */
  | {
      readonly kind: 'integration';
      readonly host: string;
      readonly integrationId: string;
      /** Names of the query parameters for session and token. */
      readonly parameters: { readonly session: string; readonly token: string };
    };

const OBJECT = 'LiveChatTranscript';
const KEY = `${OBJECT}.x_watson_assistant_key__c`;
const SESSION = `${OBJECT}.x_watson_assistant_session__c`;
const TOKEN = `${OBJECT}.x_watson_assistant_token__c`;

/** API version in the URL of an integration's agent application. Source: IBM's documentation. */
const INTEGRATION_VERSION = '2020-09-24';

/**
 * Markup of a Visualforce page for Chat Transcript that shows the conversation in an iframe and depends on nothing in this
 * project. URLENCODE keeps the values of the record from changing the markup or the URL.
 */
export function pageMarkup(frame: Frame): string {
  return `<apex:page standardController="${OBJECT}" showHeader="false" sidebar="false" docType="html-5.0">
  <style>
    html,
    body,
    iframe {
      block-size: 100%;
      border: 0;
      inline-size: 100%;
      margin: 0;
    }
  </style>
  <iframe src="${frameAddress(frame)}" title="Conversation with the assistant" referrerpolicy="no-referrer"></iframe>
</apex:page>
`;
}

function frameAddress(frame: Frame): string {
  if (frame.kind === 'key') {
    return `${frame.host}/loadAgentAppFrame.html?session_history_key=${encoded(KEY)}`;
  }
  const { host, integrationId, parameters } = frame;
  const path = `/public/salesforceweb/${encodeURIComponent(integrationId)}/agent_application`;
  const values = `${parameters.session}=${encoded(SESSION)}&amp;${parameters.token}=${encoded(TOKEN)}`;
  return `${host}${path}?version=${INTEGRATION_VERSION}&amp;${values}`;
}

function encoded(field: string): string {
  return `{!URLENCODE(${field})}`;
}
