import type { Fault } from './faults.ts';
import { idFault, PREFIXES, shortId } from './ids.ts';

/** Names of the values that the set-up reads from snippets. */
export type ValueName =
  'apiEndpoint' | 'organizationId' | 'deploymentId' | 'buttonId' | 'deploymentName' | 'siteUrl' | 'scrtUrl';

/** The values that start a chat through Chat (Live Agent). */
export type ChatValues = Readonly<Record<'apiEndpoint' | 'organizationId' | 'deploymentId' | 'buttonId', string>>;

/** The values that start a conversation through Messaging for In-App and Web. */
export type MessagingValues = Readonly<Record<'organizationId' | 'deploymentName' | 'siteUrl' | 'scrtUrl', string>>;

export const CHAT_VALUES = ['apiEndpoint', 'organizationId', 'deploymentId', 'buttonId'] as const;
export const MESSAGING_VALUES = ['organizationId', 'deploymentName', 'siteUrl', 'scrtUrl'] as const;

/** How a value is named, found, validated and normalized. */
export interface ValueRule {
  /** Name for users. */
  readonly label: string;
  /** Path in Setup. */
  readonly where: string;
  /** Validates a text; undefined when it is valid. */
  readonly fault: (text: string) => Fault | undefined;
  /** Normalizes a valid text, so that equal values have the same form. */
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

/** Removes /rest, which the settings of Chat show and its snippets do not. */
function endpoint(text: string): string {
  return address(text).replace(/\/rest$/, '');
}

function addressFault(text: string): Fault | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return url?.protocol === 'https:' && plain && isPublicName(url.hostname) ? undefined : { kind: 'address' };
}

/** Whether a host name has a domain: it is neither an IP address nor localhost. */
function isPublicName(hostname: string): boolean {
  return /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z]{2,}$/.test(hostname);
}

function address(text: string): string {
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/+$/, '');
}
