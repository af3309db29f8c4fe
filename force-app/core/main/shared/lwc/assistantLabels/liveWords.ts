import copyMessage from '@salesforce/label/c.Assistant_Message_Copy';
import refresh from '@salesforce/label/c.Assistant_Refresh';
import refreshing from '@salesforce/label/c.Assistant_Refreshing';
import refreshedAt from '@salesforce/label/c.Assistant_Refreshed_At';
import refreshFailed from '@salesforce/label/c.Assistant_Refresh_Failed';
import newMessages from '@salesforce/label/c.Assistant_New_Messages';

/** The words of a single message and of a conversation that goes on, by the name of their custom label without its prefix. */
export const LIVE_WORDS = { copyMessage, refresh, refreshing, refreshedAt, refreshFailed, newMessages } as const;
