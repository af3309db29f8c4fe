import type { Fault } from './faults.ts';
import { idFault, PREFIXES, shortId } from './ids.ts';

/** What the set-up needs from snippets, by the names that this project gives it. */
export type ValueName =
  'apiEndpoint' | 'organizationId' | 'deploymentId' | 'buttonId' | 'deploymentName' | 'siteUrl' | 'scrtUrl';

/** What a chat through Chat (Live Agent) is opened with. */
export type ChatValues = Readonly<Record<'apiEndpoint' | 'organizationId' | 'deploymentId' | 'buttonId', string>>;

/** What a conversation through Messaging for In-App and Web is opened with. */
export type MessagingValues = Readonly<Record<'organizationId' | 'deploymentName' | 'siteUrl' | 'scrtUrl', string>>;

export const CHAT_VALUES = ['apiEndpoint', 'organizationId', 'deploymentId', 'buttonId'] as const;
export const MESSAGING_VALUES = ['organizationId', 'deploymentName', 'siteUrl', 'scrtUrl'] as const;

/** A value's name for people, where they find it, and what it may be. */
export interface ValueRule {
  readonly label: string;
  /** Path in Setup. */
  readonly where: string;
  /** Why a text is not that value; undefined when it is. */
  readonly fault: (text: string) => Fault | undefined;
  /** The one form of texts that mean the same. */
  readonly canonical: (text: string) => string;
}

const DEPLOYMENT_CODE = 'Setup → Chat → Deployments → your deployment → Deployment Code';
const BUTTON_CODE = 'Setup → Chat → Chat Buttons & Invitations → your button → Chat Button Code';
const MESSAGING_CODE = 'Setup → Embedded Service Deployments → your deployment → Install Code Snippet';

export const VALUES: Readonly<Record<ValueName, ValueRule>> = {
  apiEndpoint: { label: 'API endpoint', where: DEPLOYMENT_CODE, fault: endpointFault, canonical: endpoint },
  organizationId: {
    ...idRule('Organization ID', 'organizationId'),
    where: 'Setup → Company Information → Salesforce.com Organization ID'
  },
  deploymentId: { ...idRule('Deployment ID', 'deploymentId'), where: DEPLOYMENT_CODE },
  buttonId: { ...idRule('Button ID', 'buttonId'), where: BUTTON_CODE },
  deploymentName: { label: 'Deployment name', where: MESSAGING_CODE, fault: nameFault, canonical: (text) => text },
  siteUrl: { label: 'Site URL', where: MESSAGING_CODE, fault: addressFault, canonical: address },
  scrtUrl: { label: 'SCRT URL', where: MESSAGING_CODE, fault: addressFault, canonical: address }
};

function idRule(label: string, name: keyof typeof PREFIXES) {
  return { label, fault: (text: string) => idFault(text, PREFIXES[name]), canonical: shortId };
}

/** Developer names of Salesforce: at most 80 characters. */
function nameFault(text: string): Fault | undefined {
  return /^[A-Za-z][A-Za-z0-9_]{0,79}$/.test(text) ? undefined : { kind: 'name' };
}

function endpointFault(text: string): Fault | undefined {
  return addressFault(text) ?? (/\/chat$/.test(endpoint(text)) ? undefined : { kind: 'endpoint' });
}

/** Chat's settings show the endpoint with /rest, its snippets without. */
function endpoint(text: string): string {
  return address(text).replace(/\/rest$/, '');
}

function addressFault(text: string): Fault | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return url?.protocol === 'https:' && plain && isPublicName(url.hostname) ? undefined : { kind: 'address' };
}

/** A name with a domain, neither an IP address nor the machine itself. */
function isPublicName(hostname: string): boolean {
  return /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z]{2,}$/.test(hostname);
}

function address(text: string): string {
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/+$/, '');
}
