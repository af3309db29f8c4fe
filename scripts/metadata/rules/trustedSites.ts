import type { Finding } from '../findings.ts';
import { first, isTrue } from '../model/elements.ts';
import { findingIn, ofType } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';

const DIRECTIVES: readonly string[] = ['Connect', 'Font', 'Frame', 'Img', 'Media', 'Style'].map(
  (kind) => `isApplicableTo${kind}Src`
);

/** https, one wildcard at most and only in front, no path. */
const ENDPOINT = /^https:\/\/(?:\*\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?$/;

/** A trusted site is an https host and says explicitly what it is trusted for. */
export function trustedSites(project: Project): Finding[] {
  return ofType(project, 'CspTrustedSite').flatMap((site) => [...endpointFindings(site), ...directiveFindings(site)]);
}

function endpointFindings(site: Component): Finding[] {
  const endpoint = first(site.xml, 'endpointUrl');
  return endpoint && !ENDPOINT.test(endpoint.text)
    ? [findingIn(site, endpoint, `${endpoint.text} is no https address of a host, or of its sub-domains`)]
    : [];
}

/** What is left out would be decided by the platform's defaults, which are not the same everywhere. */
function directiveFindings(site: Component): Finding[] {
  const missing = DIRECTIVES.filter((name) => !first(site.xml, name));
  const useless = missing.length === 0 && !DIRECTIVES.some((name) => isTrue(site.xml, name));
  return [
    ...missing.map((name) => findingIn(site, name, 'is missing; say true or false')),
    ...(useless ? [findingIn(site, '', 'is trusted for nothing')] : [])
  ];
}
