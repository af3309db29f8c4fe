/** Determines the source of a conversation's history from a record and the settings. */
export { isId, servicePrefix } from './validation';
export type * from './sources';
export { SOURCE_KINDS, isFrame } from './sources';
export { FRAME_ORIGIN, locateHistory } from './locate';
export type { Settings, SettingsText } from './settings';
export { SETTING_NAMES, parseSettingsText, readSettings } from './settings';
export type { SessionKey } from './sessionKey';
export { parseSessionKey } from './sessionKey';
export { REGIONS } from './regions';
