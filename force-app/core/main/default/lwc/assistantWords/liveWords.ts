import copyMessage from '@salesforce/label/c.Assistant_Message_Copy';

/** The words of a single message and of a conversation that goes on, by the name of their custom label without its prefix. */
export const LIVE_WORDS = { copyMessage } as const;
