import tools from '@salesforce/label/c.Assistant_Tools';
import take from '@salesforce/label/c.Assistant_Take';
import takeCopyAll from '@salesforce/label/c.Assistant_Take_Copy_All';
import takeCopySelection from '@salesforce/label/c.Assistant_Take_Copy_Selection';
import takeText from '@salesforce/label/c.Assistant_Take_Text';
import takeMarkdown from '@salesforce/label/c.Assistant_Take_Markdown';
import takeJson from '@salesforce/label/c.Assistant_Take_Json';
import takePrint from '@salesforce/label/c.Assistant_Take_Print';
import takeInsert from '@salesforce/label/c.Assistant_Take_Insert';
import takeDone from '@salesforce/label/c.Assistant_Take_Done';
import takeNoSelection from '@salesforce/label/c.Assistant_Take_No_Selection';
import takeSoFar from '@salesforce/label/c.Assistant_Take_So_Far';
import takeIncomplete from '@salesforce/label/c.Assistant_Take_Incomplete';
import takeWait from '@salesforce/label/c.Assistant_Take_Wait';
import takeThese from '@salesforce/label/c.Assistant_Take_These';
import takeWaiting from '@salesforce/label/c.Assistant_Take_Waiting';
import cancel from '@salesforce/label/c.Assistant_Cancel';
import takeFile from '@salesforce/label/c.Assistant_Take_File';
import insertQuestion from '@salesforce/label/c.Assistant_Insert_Question';
import insertDo from '@salesforce/label/c.Assistant_Insert_Do';
import insertDone from '@salesforce/label/c.Assistant_Insert_Done';
import insertNoCase from '@salesforce/label/c.Assistant_Insert_No_Case';
import insertTooLong from '@salesforce/label/c.Assistant_Insert_Too_Long';
import insertFailed from '@salesforce/label/c.Assistant_Insert_Failed';
import summaryHead from '@salesforce/label/c.Assistant_Summary_Head';
import save from '@salesforce/label/c.Assistant_Save';
import saveUpdate from '@salesforce/label/c.Assistant_Save_Update';
import saving from '@salesforce/label/c.Assistant_Saving';
import saved from '@salesforce/label/c.Assistant_Saved';
import savedAlready from '@salesforce/label/c.Assistant_Saved_Already';
import savedMore from '@salesforce/label/c.Assistant_Saved_More';
import savedNotice from '@salesforce/label/c.Assistant_Saved_Notice';
import savedDamaged from '@salesforce/label/c.Assistant_Saved_Damaged';
import savedNewer from '@salesforce/label/c.Assistant_Saved_Newer';
import saveIncomplete from '@salesforce/label/c.Assistant_Save_Incomplete';
import saveTooLarge from '@salesforce/label/c.Assistant_Save_Too_Large';
import saveRefused from '@salesforce/label/c.Assistant_Save_Refused';
import savedElsewhere from '@salesforce/label/c.Assistant_Saved_Elsewhere';
import saveNoPlace from '@salesforce/label/c.Assistant_Save_No_Place';

/** The words of the tools, by the name of their custom label without its prefix. */
export const TOOL_WORDS = {
  tools,
  take,
  takeCopyAll,
  takeCopySelection,
  takeText,
  takeMarkdown,
  takeJson,
  takePrint,
  takeInsert,
  takeDone,
  takeNoSelection,
  takeSoFar,
  takeIncomplete,
  takeWait,
  takeThese,
  takeWaiting,
  cancel,
  takeFile,
  insertQuestion,
  insertDo,
  insertDone,
  insertNoCase,
  insertTooLong,
  insertFailed,
  summaryHead,
  save,
  saveUpdate,
  saving,
  saved,
  savedAlready,
  savedMore,
  savedNotice,
  savedDamaged,
  savedNewer,
  saveIncomplete,
  saveTooLarge,
  saveRefused,
  savedElsewhere,
  saveNoPlace
} as const;
