import type { LightningElement } from 'lwc';
import ChatBody from 'console/chatBody';
import DetailPanel from 'console/detailPanel';
import HighlightsPanel from 'console/highlightsPanel';
import OmniChannel from 'console/omniChannel';
import packageComponents from 'console/packageComponents';
import VisualforcePage from 'console/visualforcePage';

/** Stand-ins for Salesforce's standard components, which exist only in an org. */
const STANDARD = new Map<string, typeof LightningElement>([
  ['force:highlightsPanel', HighlightsPanel],
  ['force:detailPanel', DetailPanel],
  ['flexipage:visualforcePage', VisualforcePage],
  ['runtime_service_liveagent:chatBody', ChatBody],
  ['runtime_service_omnichannel:omniWidget', OmniChannel]
]);

/**
 * The constructor of a component; undefined for an unknown one.
 * @param name as in the metadata of pages: with a namespace for standard components, without one for the package's
 */
export function componentNamed(name: string): typeof LightningElement | undefined {
  return STANDARD.get(name) ?? packageComponents.get(name);
}
