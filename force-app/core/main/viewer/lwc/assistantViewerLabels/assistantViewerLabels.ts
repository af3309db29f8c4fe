/** Custom labels of the viewer. */
export { VIEWER_LABELS } from './labels';
export { describeRefreshed } from './refreshStatus';
