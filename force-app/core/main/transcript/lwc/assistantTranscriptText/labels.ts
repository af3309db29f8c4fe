import speakerCustomer from '@salesforce/label/c.Assistant_Speaker_Customer';
import speakerAssistant from '@salesforce/label/c.Assistant_Speaker_Assistant';
import speakerAgent from '@salesforce/label/c.Assistant_Speaker_Agent';
import speakerSystem from '@salesforce/label/c.Assistant_Speaker_System';
import citations from '@salesforce/label/c.Assistant_Citations';
import frame from '@salesforce/label/c.Assistant_Frame';
import mediaTranscript from '@salesforce/label/c.Assistant_Media_Transcript';
import undelivered from '@salesforce/label/c.Assistant_Undelivered';
import chosen from '@salesforce/label/c.Assistant_Chosen';
import options from '@salesforce/label/c.Assistant_Options';
import handover from '@salesforce/label/c.Assistant_Handover';
import handoverTopic from '@salesforce/label/c.Assistant_Handover_Topic';
import handoverReason from '@salesforce/label/c.Assistant_Handover_Reason';
import handoverMessage from '@salesforce/label/c.Assistant_Handover_Message';
import handoverSummary from '@salesforce/label/c.Assistant_Handover_Summary';
import handoverAvailable from '@salesforce/label/c.Assistant_Handover_Available';
import handoverUnavailable from '@salesforce/label/c.Assistant_Handover_Unavailable';
import data from '@salesforce/label/c.Assistant_Data';
import broken from '@salesforce/label/c.Assistant_Broken';
import date from '@salesforce/label/c.Assistant_Date';
import search from '@salesforce/label/c.Assistant_Search';
import searchNothing from '@salesforce/label/c.Assistant_Search_Nothing';
import searchAnswer from '@salesforce/label/c.Assistant_Search_Answer';
import transfer from '@salesforce/label/c.Assistant_Transfer';
import upload from '@salesforce/label/c.Assistant_Upload';
import uploadFailed from '@salesforce/label/c.Assistant_Upload_Failed';
import command from '@salesforce/label/c.Assistant_Command';
import image from '@salesforce/label/c.Assistant_Image';
import video from '@salesforce/label/c.Assistant_Video';
import audio from '@salesforce/label/c.Assistant_Audio';
import noticeError from '@salesforce/label/c.Assistant_Notice_Error';
import noticeSessionEnded from '@salesforce/label/c.Assistant_Notice_SessionEnded';
import noticeNewSession from '@salesforce/label/c.Assistant_Notice_NewSession';

/** Custom labels of speakers and parts, for the view and for text. */
export const TRANSCRIPT_LABELS = {
  speakerCustomer,
  speakerAssistant,
  speakerAgent,
  speakerSystem,
  citations,
  frame,
  mediaTranscript,
  undelivered,
  chosen,
  options,
  handover,
  handoverTopic,
  handoverReason,
  handoverMessage,
  handoverSummary,
  handoverAvailable,
  handoverUnavailable,
  data,
  broken,
  date,
  search,
  searchNothing,
  searchAnswer,
  transfer,
  upload,
  uploadFailed,
  command,
  image,
  video,
  audio,
  noticeError,
  noticeSessionEnded,
  noticeNewSession
} as const;
