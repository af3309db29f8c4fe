import type { SourceKind } from 'c/assistantSource';
import { UsageError } from '../../lib/command.ts';
import type { PlannedFile } from './files.ts';
import type { SettingsChoice } from './settings.ts';
import type { ViewerSource } from './viewer.ts';

interface Site {
  readonly source: SourceKind;
  readonly origin: string;
}

interface SiteFacts {
  readonly name: string;
  readonly description: string;
  /** The directive of the page's Content Security Policy that the site opens. */
  readonly opens: (typeof DIRECTIVES)[number];
}

const DIRECTIVES = ['Connect', 'Font', 'Frame', 'Img', 'Media', 'Style'] as const;

const SITES: Readonly<Partial<Record<SourceKind, SiteFacts>>> = {
  notes: { name: 'Assistant_Conversation_Host', description: 'Conversation notes of the assistant', opens: 'Connect' },
  logs: { name: 'Assistant_Log_Host', description: 'Logs of the assistant', opens: 'Connect' },
  frame: { name: 'Assistant_Hosted_Frame', description: 'Agent application in a frame', opens: 'Frame' }
};

/** The site of a source that has no region, only a service URL. */
const SERVICE_SITE: SiteFacts = {
  name: 'Assistant_Service_Host',
  description: 'Service URL of the assistant',
  opens: 'Connect'
};

/**
 * Plans the CSP Trusted Sites for the hosts in the settings. Their names do not depend on the host, so that a changed
 * region changes a site instead of adding one.
 * @throws UsageError for a service URL that a Trusted Site cannot have
 */
export function trustedSiteFiles(choice: SettingsChoice, viewer: ViewerSource): PlannedFile[] {
  return sitesFor(choice, viewer).map((site) => ({
    path: `metadata/main/default/cspTrustedSites/${factsOf(site.source).name}.cspTrustedSite-meta.xml`,
    content: toXml(site)
  }));
}

function sitesFor(choice: SettingsChoice, viewer: ViewerSource): Site[] {
  const service = choice['service-url'];
  const own = service === undefined ? undefined : originOf(viewer.servicePrefix(service) ?? service);
  const sites = sourcesOf(choice).flatMap((source): Site[] => {
    const origin = own ?? originOfRegion(source, choice.region, viewer);
    return origin === undefined ? [] : [{ source, origin }];
  });
  return sites.filter(({ origin }, index) => sites.findIndex((other) => other.origin === origin) === index);
}

/** Without a source setting, the viewer reads notes, and logs as well when the environment is set. */
function sourcesOf(choice: SettingsChoice): SourceKind[] {
  if (choice.source !== undefined) {
    return [choice.source as SourceKind];
  }
  return choice['environment-id'] === undefined ? ['notes'] : ['notes', 'logs'];
}

function originOfRegion(source: SourceKind, region: string | undefined, viewer: ViewerSource): string | undefined {
  if (source === 'frame') {
    return viewer.FRAME_ORIGIN;
  }
  const hosts: Partial<Record<SourceKind, string | undefined>> = viewer.REGIONS.get(region ?? '') ?? {};
  const host = hosts[source];
  return host === undefined ? undefined : `https://${host}`;
}

function factsOf(source: SourceKind): SiteFacts {
  return SITES[source] ?? SERVICE_SITE;
}

function originOf(prefix: string): string {
  const { origin, protocol } = new URL(prefix);
  if (protocol !== 'https:') {
    throw new UsageError(`--service-url must be an https address for a Trusted Site, not ${JSON.stringify(prefix)}`);
  }
  return origin;
}

function toXml({ source, origin }: Site): string {
  const { description, opens } = factsOf(source);
  const switches = DIRECTIVES.map(
    (each) => `    <isApplicableTo${each}Src>${each === opens}</isApplicableTo${each}Src>\n`
  );
  return `<?xml version="1.0" encoding="UTF-8" ?>
<CspTrustedSite xmlns="http://soap.sforce.com/2006/04/metadata">
    <context>All</context>
    <description>${description}, for the region or service of this org</description>
    <endpointUrl>${origin}</endpointUrl>
    <isActive>true</isActive>
${switches.join('')}</CspTrustedSite>
`;
}
