import searchMore from '@salesforce/label/c.Assistant_Search_More';
import frameLink from '@salesforce/label/c.Assistant_Frame_Link';
import showData from '@salesforce/label/c.Assistant_Show_Data';
import imageLink from '@salesforce/label/c.Assistant_Image_Link';
import videoLink from '@salesforce/label/c.Assistant_Video_Link';
import audioLink from '@salesforce/label/c.Assistant_Audio_Link';
import captionsLink from '@salesforce/label/c.Assistant_Captions_Link';
import mediaFailed from '@salesforce/label/c.Assistant_Media_Failed';
import messageName from '@salesforce/label/c.Assistant_Message_Name';
import copyMessage from '@salesforce/label/c.Assistant_Message_Copy';
import masked from '@salesforce/label/c.Assistant_Masked';
import details from '@salesforce/label/c.Assistant_Details';
import detailsCorrection from '@salesforce/label/c.Assistant_Details_Correction';
import detailsCorrected from '@salesforce/label/c.Assistant_Details_Corrected';
import detailsIntents from '@salesforce/label/c.Assistant_Details_Intents';
import detailsEntities from '@salesforce/label/c.Assistant_Details_Entities';
import detailsVisited from '@salesforce/label/c.Assistant_Details_Visited';
import detailsRest from '@salesforce/label/c.Assistant_Details_Rest';
import buttonEvent from '@salesforce/label/c.Assistant_Button_Event';
import transferLink from '@salesforce/label/c.Assistant_Transfer_Link';
import cards from '@salesforce/label/c.Assistant_Cards';
import preview from '@salesforce/label/c.Assistant_Preview';
import previewWorkspace from '@salesforce/label/c.Assistant_Preview_Workspace';
import table from '@salesforce/label/c.Assistant_Table';
import citation from '@salesforce/label/c.Assistant_Citation';
import column from '@salesforce/label/c.Assistant_Column';
import sort from '@salesforce/label/c.Assistant_Sort';
import copyTable from '@salesforce/label/c.Assistant_Copy_Table';

/** Custom labels of the message components; keys are the developer names without the prefix `Assistant_`. */
export const MESSAGE_LABELS = {
  searchMore,
  frameLink,
  showData,
  imageLink,
  videoLink,
  audioLink,
  captionsLink,
  mediaFailed,
  messageName,
  copyMessage,
  masked,
  details,
  detailsCorrection,
  detailsCorrected,
  detailsIntents,
  detailsEntities,
  detailsVisited,
  detailsRest,
  buttonEvent,
  transferLink,
  cards,
  preview,
  previewWorkspace,
  table,
  citation,
  column,
  sort,
  copyTable
} as const;
