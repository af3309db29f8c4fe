/** Snippets as Setup shows them and as they look after copying, with fictitious ids. */

export const ORGANIZATION = '00DA0000000Bc1d';
export const DEPLOYMENT = '572A0000000Bc2e';
export const BUTTON = '573A0000000Bc3f';
export const INVITATION = '573A0000000Bc4g';
export const ENDPOINT = 'https://d.la4-c1-ia4.salesforceliveagent.com/chat';
export const SITE = 'https://acme.my.site.com/ESWWebChat1729107285626';
export const SCRT = 'https://acme.my.salesforce-scrt.com';

export const CHAT = {
  apiEndpoint: ENDPOINT,
  organizationId: ORGANIZATION,
  deploymentId: DEPLOYMENT,
  buttonId: BUTTON
};

export const MESSAGING = {
  organizationId: ORGANIZATION,
  deploymentName: 'Web_Chat',
  siteUrl: SITE,
  scrtUrl: SCRT
};

export const INIT = `liveagent.init('${ENDPOINT}', '${DEPLOYMENT}', '${ORGANIZATION}');`;

export const DEPLOYMENT_CODE = `<script type='text/javascript' src='https://c.la4-c1-ia4.salesforceliveagent.com/content/g/js/47.0/deployment.js'></script>
<script type='text/javascript'>
${INIT}
</script>`;

export const BUTTON_CODE = `<img id="liveagent_button_online_${BUTTON}" style="display: none; border: 0px none; cursor: pointer" onclick="liveagent.startChat('${BUTTON}')" src="https://acme.my.site.com/resource/online.png" /><img id="liveagent_button_offline_${BUTTON}" style="display: none; border: 0px none; " src="https://acme.my.site.com/resource/offline.png" /><script type="text/javascript">
if (!window._laq) { window._laq = []; }
window._laq.push(function(){liveagent.showWhenOnline('${BUTTON}', document.getElementById('liveagent_button_online_${BUTTON}'));
liveagent.showWhenOffline('${BUTTON}', document.getElementById('liveagent_button_offline_${BUTTON}'));
});</script>`;

export const BOTH = `${DEPLOYMENT_CODE}\n\n${BUTTON_CODE}`;

/** @param settings the last argument of embedded_svc.init */
export function embeddedService(features: string, settings: string): string {
  return `<script type='text/javascript' src='https://service.force.com/embeddedservice/5.0/esw.min.js'></script>
<script type='text/javascript'>
\tvar initESW = function(gslbBaseURL) {
\t\tembedded_svc.settings.displayHelpButton = true; //Or false
\t\t//embedded_svc.settings.prepopulatedPrechatFields = {}; //Sets the auto-population of pre-chat form fields

\t\tembedded_svc.settings.enabledFeatures = ['${features}'];
\t\tembedded_svc.settings.entryFeature = '${features}';

\t\tembedded_svc.init(
\t\t\t'https://acme.my.salesforce.com',
\t\t\t'https://acme.my.site.com/',
\t\t\tgslbBaseURL,
\t\t\t'${ORGANIZATION}',
\t\t\t'Web_Chat'${settings}
\t\t);
\t};

\tif (!window.embedded_svc) {
\t\tvar s = document.createElement('script');
\t\ts.setAttribute('src', 'https://acme.my.salesforce.com/embeddedservice/5.0/esw.min.js');
\t\ts.onload = function() {
\t\t\tinitESW(null);
\t\t};
\t\tdocument.body.appendChild(s);
\t} else {
\t\tinitESW('https://service.force.com');
\t}
</script>`;
}

export const EMBEDDED_SERVICE = embeddedService(
  'LiveAgent',
  `,
\t\t\t{
\t\t\t\tbaseLiveAgentContentURL: 'https://c.la4-c1-ia4.salesforceliveagent.com/content',
\t\t\t\tdeploymentId: '${DEPLOYMENT}',
\t\t\t\tbuttonId: '${BUTTON}',
\t\t\t\tbaseLiveAgentURL: '${ENDPOINT}',
\t\t\t\teswLiveAgentDevName: 'EmbeddedServiceLiveAgent_Parent04IA0000000Bc5hMAC_17c32b6b665',
\t\t\t\tisOfflineSupportEnabled: true
\t\t\t}`
);

export const FLOWS = embeddedService('Flows', '');

export const MESSAGING_CODE = `<script type='text/javascript'>
\tfunction initEmbeddedMessaging() {
\t\ttry {
\t\t\tembeddedservice_bootstrap.settings.language = 'en_US'; // For example, enter 'en' or 'en-US'

\t\t\twindow.addEventListener("onEmbeddedMessagingReady", () => {
\t\t\t\tembeddedservice_bootstrap.prechatAPI.setHiddenPrechatFields({ "x_watson_assistant_session": "abc" });
\t\t\t});

\t\t\tembeddedservice_bootstrap.init(
\t\t\t\t'${ORGANIZATION}',
\t\t\t\t'Web_Chat',
\t\t\t\t'${SITE}',
\t\t\t\t{
\t\t\t\t\tscrt2URL: '${SCRT}'
\t\t\t\t}
\t\t\t);
\t\t} catch (err) {
\t\t\tconsole.error('Error loading Embedded Messaging: ', err);
\t\t}
\t};
</script>
<script type='text/javascript' src='${SITE}/assets/js/bootstrap.min.js' onload='initEmbeddedMessaging()'></script>`;

/** Escapes code as in HTML, which some tools copy. */
export function escaped(html: string): string {
  return html
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Applies the typography of chat tools. */
export function typographic(code: string): string {
  return code
    .replace(/'([^']*)'/g, '\u2018$1\u2019')
    .replace(/"([^"]*)"/g, '\u201c$1\u201d')
    .replaceAll('; ', ';\u00a0');
}
