import type { Finding } from '../findings.ts';
import { elementAt, isTrue } from '../model/elements.ts';
import { findingIn, ofType } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';

const DIRECTIVES: readonly string[] = ['Connect', 'Font', 'Frame', 'Img', 'Media', 'Style'].map(
  (kind) => `isApplicableTo${kind}Src`
);

/** An https origin, whose host may begin with a wildcard. */
const ENDPOINT = /^https:\/\/(?:\*\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?$/;

/** Trusted sites are https origins and set each Content Security Policy directive explicitly. */
export function trustedSites(project: Project): Finding[] {
  return ofType(project, 'CspTrustedSite').flatMap((site) => [...endpointFindings(site), ...directiveFindings(site)]);
}

function endpointFindings(site: Component): Finding[] {
  const endpoint = elementAt(site.xml, 'endpointUrl');
  return endpoint && !ENDPOINT.test(endpoint.text)
    ? [findingIn(site, endpoint, `${endpoint.text} is no https address of a host, or of its sub-domains`)]
    : [];
}

/** The platform's defaults for missing directives are not the same in all orgs. */
function directiveFindings(site: Component): Finding[] {
  const missing = DIRECTIVES.filter((name) => !elementAt(site.xml, name));
  const useless = missing.length === 0 && !DIRECTIVES.some((name) => isTrue(site.xml, name));
  return [
    ...missing.map((name) => findingIn(site, name, 'is missing; say true or false')),
    ...(useless ? [findingIn(site, '', 'is trusted for nothing')] : [])
  ];
}
