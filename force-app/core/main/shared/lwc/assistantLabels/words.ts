import { FIND_WORDS } from './findWords';
import { GLANCE_WORDS } from './glanceWords';
import { LIVE_WORDS } from './liveWords';
import { PART_WORDS } from './partWords';
import { TOOL_WORDS } from './toolWords';
import title from '@salesforce/label/c.Assistant_Title';
import speakerCustomer from '@salesforce/label/c.Assistant_Speaker_Customer';
import speakerAssistant from '@salesforce/label/c.Assistant_Speaker_Assistant';
import speakerAgent from '@salesforce/label/c.Assistant_Speaker_Agent';
import speakerSystem from '@salesforce/label/c.Assistant_Speaker_System';
import messageName from '@salesforce/label/c.Assistant_Message_Name';
import timeUnknown from '@salesforce/label/c.Assistant_Time_Unknown';
import loading from '@salesforce/label/c.Assistant_Loading';
import loadingEarlier from '@salesforce/label/c.Assistant_Loading_Earlier';
import earlierFailed from '@salesforce/label/c.Assistant_Earlier_Failed';
import empty from '@salesforce/label/c.Assistant_Empty';
import messagesLoaded from '@salesforce/label/c.Assistant_Messages_Loaded';
import frameTitle from '@salesforce/label/c.Assistant_Frame_Title';
import retry from '@salesforce/label/c.Assistant_Retry';
import adminHint from '@salesforce/label/c.Assistant_Admin_Hint';
import chosen from '@salesforce/label/c.Assistant_Chosen';
import options from '@salesforce/label/c.Assistant_Options';
import image from '@salesforce/label/c.Assistant_Image';
import imageLink from '@salesforce/label/c.Assistant_Image_Link';
import imageAddress from '@salesforce/label/c.Assistant_Image_Address';
import handover from '@salesforce/label/c.Assistant_Handover';
import handoverTopic from '@salesforce/label/c.Assistant_Handover_Topic';
import handoverReason from '@salesforce/label/c.Assistant_Handover_Reason';
import handoverMessage from '@salesforce/label/c.Assistant_Handover_Message';
import handoverSummary from '@salesforce/label/c.Assistant_Handover_Summary';
import handoverAvailable from '@salesforce/label/c.Assistant_Handover_Available';
import handoverUnavailable from '@salesforce/label/c.Assistant_Handover_Unavailable';
import data from '@salesforce/label/c.Assistant_Data';
import broken from '@salesforce/label/c.Assistant_Broken';
import showData from '@salesforce/label/c.Assistant_Show_Data';
import citation from '@salesforce/label/c.Assistant_Citation';

/** The words of the viewer, by the name of their custom label without its prefix. */
export const WORDS = {
  title,
  speakerCustomer,
  speakerAssistant,
  speakerAgent,
  speakerSystem,
  messageName,
  timeUnknown,
  loading,
  loadingEarlier,
  earlierFailed,
  empty,
  messagesLoaded,
  frameTitle,
  retry,
  adminHint,
  chosen,
  options,
  image,
  imageLink,
  imageAddress,
  handover,
  handoverTopic,
  handoverReason,
  handoverMessage,
  handoverSummary,
  handoverAvailable,
  handoverUnavailable,
  data,
  broken,
  showData,
  citation,
  ...PART_WORDS,
  ...FIND_WORDS,
  ...TOOL_WORDS,
  ...GLANCE_WORDS,
  ...LIVE_WORDS
} as const;
