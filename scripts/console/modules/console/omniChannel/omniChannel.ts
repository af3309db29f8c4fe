import { LightningElement } from 'lwc';

/** Stand-in for `runtime_service_omnichannel:omniWidget`: the local org routes no work. */
export default class OmniChannel extends LightningElement {}
