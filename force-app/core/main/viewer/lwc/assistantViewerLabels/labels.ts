import loading from '@salesforce/label/c.Assistant_Loading';
import loadingEarlier from '@salesforce/label/c.Assistant_Loading_Earlier';
import earlierFailed from '@salesforce/label/c.Assistant_Earlier_Failed';
import empty from '@salesforce/label/c.Assistant_Empty';
import messagesLoaded from '@salesforce/label/c.Assistant_Messages_Loaded';
import frameTitle from '@salesforce/label/c.Assistant_Frame_Title';
import refresh from '@salesforce/label/c.Assistant_Refresh';
import refreshing from '@salesforce/label/c.Assistant_Refreshing';
import refreshedAt from '@salesforce/label/c.Assistant_Refreshed_At';
import refreshFailed from '@salesforce/label/c.Assistant_Refresh_Failed';
import newMessages from '@salesforce/label/c.Assistant_New_Messages';
import toolbar from '@salesforce/label/c.Assistant_Toolbar';

/** Custom labels of the viewer; keys are the developer names without the prefix `Assistant_`. */
export const VIEWER_LABELS = {
  loading,
  loadingEarlier,
  earlierFailed,
  empty,
  messagesLoaded,
  frameTitle,
  refresh,
  refreshing,
  refreshedAt,
  refreshFailed,
  newMessages,
  toolbar
} as const;
