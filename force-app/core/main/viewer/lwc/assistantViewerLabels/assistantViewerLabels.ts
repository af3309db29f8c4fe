/** Labels of the viewer around the messages. */
export { VIEWER_LABELS } from './labels';
export { describeRefreshed } from './refreshStatus';
