import type { LightningElement } from 'lwc';
import ChatBody from 'console/chatBody';
import DetailPanel from 'console/detailPanel';
import HighlightsPanel from 'console/highlightsPanel';
import OmniChannel from 'console/omniChannel';
import packageComponents from 'console/packageComponents';
import VisualforcePage from 'console/visualforcePage';

/** Salesforce's own components, which only an org has, and what stands in for them. */
const STANDARD = new Map<string, typeof LightningElement>([
  ['force:highlightsPanel', HighlightsPanel],
  ['force:detailPanel', DetailPanel],
  ['flexipage:visualforcePage', VisualforcePage],
  ['runtime_service_liveagent:chatBody', ChatBody],
  ['runtime_service_omnichannel:omniWidget', OmniChannel]
]);

/**
 * The component that a page names: a standard one by namespace and name, one of the package by its bare name. Undefined
 * when there is none.
 */
export function componentNamed(name: string): typeof LightningElement | undefined {
  return STANDARD.get(name) ?? packageComponents.get(name);
}
