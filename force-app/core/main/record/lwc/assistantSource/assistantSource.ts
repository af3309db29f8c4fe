/** Where is the history? From the values on the record and the settings to one place that can be asked. */
export { isId, servicePrefix } from './validation';
export type * from './sources';
export { SOURCE_KINDS, isFrame } from './sources';
export { FRAME_HOST, locateHistory } from './locate';
export type { Settings, SettingsText } from './settings';
export { SETTING_NAMES, parseSettingsText, readSettings } from './settings';
export type { SessionKey } from './sessionKey';
export { parseSessionKey } from './sessionKey';
export { REGIONS } from './regions';
