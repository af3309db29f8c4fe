import date from '@salesforce/label/c.Assistant_Date';
import buttonEvent from '@salesforce/label/c.Assistant_Button_Event';
import video from '@salesforce/label/c.Assistant_Video';
import audio from '@salesforce/label/c.Assistant_Audio';
import videoLink from '@salesforce/label/c.Assistant_Video_Link';
import audioLink from '@salesforce/label/c.Assistant_Audio_Link';
import captionsLink from '@salesforce/label/c.Assistant_Captions_Link';
import mediaFailed from '@salesforce/label/c.Assistant_Media_Failed';
import mediaTranscript from '@salesforce/label/c.Assistant_Media_Transcript';
import frame from '@salesforce/label/c.Assistant_Frame';
import frameLink from '@salesforce/label/c.Assistant_Frame_Link';
import search from '@salesforce/label/c.Assistant_Search';
import searchMore from '@salesforce/label/c.Assistant_Search_More';
import searchNothing from '@salesforce/label/c.Assistant_Search_Nothing';
import searchAnswer from '@salesforce/label/c.Assistant_Search_Answer';
import confidence from '@salesforce/label/c.Assistant_Confidence';
import citations from '@salesforce/label/c.Assistant_Citations';
import transfer from '@salesforce/label/c.Assistant_Transfer';
import transferLink from '@salesforce/label/c.Assistant_Transfer_Link';
import upload from '@salesforce/label/c.Assistant_Upload';
import uploadFailed from '@salesforce/label/c.Assistant_Upload_Failed';
import undelivered from '@salesforce/label/c.Assistant_Undelivered';
import noticeError from '@salesforce/label/c.Assistant_Notice_Error';
import noticeSessionEnded from '@salesforce/label/c.Assistant_Notice_SessionEnded';
import noticeNewSession from '@salesforce/label/c.Assistant_Notice_NewSession';
import command from '@salesforce/label/c.Assistant_Command';
import cards from '@salesforce/label/c.Assistant_Cards';
import place from '@salesforce/label/c.Assistant_Place';
import preview from '@salesforce/label/c.Assistant_Preview';
import previewWorkspace from '@salesforce/label/c.Assistant_Preview_Workspace';
import table from '@salesforce/label/c.Assistant_Table';
import column from '@salesforce/label/c.Assistant_Column';
import sort from '@salesforce/label/c.Assistant_Sort';
import copyTable from '@salesforce/label/c.Assistant_Copy_Table';
import copied from '@salesforce/label/c.Assistant_Copied';
import copyFailed from '@salesforce/label/c.Assistant_Copy_Failed';
import masked from '@salesforce/label/c.Assistant_Masked';
import details from '@salesforce/label/c.Assistant_Details';
import detailsCorrection from '@salesforce/label/c.Assistant_Details_Correction';
import detailsCorrected from '@salesforce/label/c.Assistant_Details_Corrected';
import detailsIntents from '@salesforce/label/c.Assistant_Details_Intents';
import detailsEntities from '@salesforce/label/c.Assistant_Details_Entities';
import detailsVisited from '@salesforce/label/c.Assistant_Details_Visited';
import detailsRest from '@salesforce/label/c.Assistant_Details_Rest';

/** The words around what the assistant and the customer said, by the name of their custom label without its prefix. */
export const PART_WORDS = {
  date,
  buttonEvent,
  video,
  audio,
  videoLink,
  audioLink,
  captionsLink,
  mediaFailed,
  mediaTranscript,
  frame,
  frameLink,
  search,
  searchMore,
  searchNothing,
  searchAnswer,
  confidence,
  citations,
  transfer,
  transferLink,
  upload,
  uploadFailed,
  undelivered,
  noticeError,
  noticeSessionEnded,
  noticeNewSession,
  command,
  cards,
  place,
  preview,
  previewWorkspace,
  table,
  column,
  sort,
  copyTable,
  copied,
  copyFailed,
  masked,
  details,
  detailsCorrection,
  detailsCorrected,
  detailsIntents,
  detailsEntities,
  detailsVisited,
  detailsRest
} as const;
