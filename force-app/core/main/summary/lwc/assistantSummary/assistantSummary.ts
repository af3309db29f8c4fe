/** What there is to know about a conversation before it is read, taken from it word for word. */
export type { GivenValue, Glance, Quote, Topic, ValueKind } from './glance';
export { glanceOf, readAhead } from './glanceOf';
