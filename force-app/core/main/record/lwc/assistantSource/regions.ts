/** Hosts of one region; `logs` is undefined if the log API has no regional public host. */
export interface RegionHosts {
  readonly notes: string;
  readonly logs: string | undefined;
}

const REGIONS_WITH_LOGS = ['us-south', 'us-east', 'eu-de', 'eu-gb', 'au-syd', 'jp-tok', 'kr-seo'];
const REGIONS_WITHOUT_LOGS = ['aws-us-east-1', 'aws-eu-central-1', 'aws-ap-southeast-1', 'aws-ap-south-1'];
const ORCHESTRATE_REGIONS = ['us-south', 'us-east', 'eu-gb', 'ca-tor', 'eu-de', 'jp-tok', 'au-syd'];

/**
 * Hosts by region; no other host is called unless an admin sets a service URL. Sources: IBM's web chat client (notes) and
 * the API reference of watsonx Assistant v2 (logs). A new host also needs a CSP Trusted Site.
 */
export const REGIONS: ReadonlyMap<string, RegionHosts> = new Map<string, RegionHosts>([
  ...REGIONS_WITH_LOGS.map((region): [string, RegionHosts] => [
    region,
    { notes: assistantHost(region), logs: `api.${region}.assistant.watson.cloud.ibm.com` }
  ]),
  ...REGIONS_WITHOUT_LOGS.map((region): [string, RegionHosts] => [
    region,
    { notes: assistantHost(region), logs: undefined }
  ]),
  ...ORCHESTRATE_REGIONS.map((region): [string, RegionHosts] => [
    `wxo-${region}`,
    { notes: `integrations.${region}.assistant-builder.watson.appdomain.cloud`, logs: undefined }
  ])
]);

function assistantHost(region: string): string {
  return `integrations.${region}.assistant.watson.appdomain.cloud`;
}
