/** The hosts of one region; `logs` is undefined where the log API has no public host of its own. */
export interface RegionHosts {
  readonly notes: string;
  readonly logs: string | undefined;
}

const WITH_LOGS = ['us-south', 'us-east', 'eu-de', 'eu-gb', 'au-syd', 'jp-tok', 'kr-seo'];
const NOTES_ONLY = ['aws-us-east-1', 'aws-eu-central-1', 'aws-ap-southeast-1', 'aws-ap-south-1'];
const ORCHESTRATE = ['us-south', 'us-east', 'eu-gb', 'ca-tor', 'eu-de', 'jp-tok', 'au-syd'];

/**
 * The only hosts that are ever called without an admin's service URL, by region. Source: IBM's web chat client (notes)
 * and the API reference of watsonx Assistant v2 (logs). A new host needs a CSP Trusted Site as well.
 */
export const REGIONS: ReadonlyMap<string, RegionHosts> = new Map<string, RegionHosts>([
  ...WITH_LOGS.map((region): [string, RegionHosts] => [
    region,
    { notes: assistantHost(region), logs: `api.${region}.assistant.watson.cloud.ibm.com` }
  ]),
  ...NOTES_ONLY.map((region): [string, RegionHosts] => [region, { notes: assistantHost(region), logs: undefined }]),
  ...ORCHESTRATE.map((region): [string, RegionHosts] => [
    `wxo-${region}`,
    { notes: `integrations.${region}.assistant-builder.watson.appdomain.cloud`, logs: undefined }
  ])
]);

function assistantHost(region: string): string {
  return `integrations.${region}.assistant.watson.appdomain.cloud`;
}
