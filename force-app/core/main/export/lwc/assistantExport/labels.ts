import exportMenu from '@salesforce/label/c.Assistant_Export_Menu';
import exportCopyAll from '@salesforce/label/c.Assistant_Export_Copy_All';
import exportCopySelection from '@salesforce/label/c.Assistant_Export_Copy_Selection';
import exportText from '@salesforce/label/c.Assistant_Export_Text';
import exportMarkdown from '@salesforce/label/c.Assistant_Export_Markdown';
import exportJson from '@salesforce/label/c.Assistant_Export_Json';
import exportPrint from '@salesforce/label/c.Assistant_Export_Print';
import exportCaseComment from '@salesforce/label/c.Assistant_Export_Case_Comment';
import exportDone from '@salesforce/label/c.Assistant_Export_Done';
import exportNoSelection from '@salesforce/label/c.Assistant_Export_No_Selection';
import exportSoFar from '@salesforce/label/c.Assistant_Export_So_Far';
import exportIncomplete from '@salesforce/label/c.Assistant_Export_Incomplete';
import exportWait from '@salesforce/label/c.Assistant_Export_Wait';
import exportThese from '@salesforce/label/c.Assistant_Export_These';
import exportWaiting from '@salesforce/label/c.Assistant_Export_Waiting';
import cancel from '@salesforce/label/c.Assistant_Cancel';
import exportFile from '@salesforce/label/c.Assistant_Export_File';
import caseCommentQuestion from '@salesforce/label/c.Assistant_Case_Comment_Question';
import caseCommentAdd from '@salesforce/label/c.Assistant_Case_Comment_Add';
import caseCommentAdded from '@salesforce/label/c.Assistant_Case_Comment_Added';
import caseCommentNoCase from '@salesforce/label/c.Assistant_Case_Comment_No_Case';
import caseCommentTooLong from '@salesforce/label/c.Assistant_Case_Comment_Too_Long';
import caseCommentFailed from '@salesforce/label/c.Assistant_Case_Comment_Failed';
import caseCommentHead from '@salesforce/label/c.Assistant_Case_Comment_Head';

/** Custom labels of export menu and case comment; keys are the developer names without the prefix `Assistant_`. */
export const EXPORT_LABELS = {
  exportMenu,
  exportCopyAll,
  exportCopySelection,
  exportText,
  exportMarkdown,
  exportJson,
  exportPrint,
  exportCaseComment,
  exportDone,
  exportNoSelection,
  exportSoFar,
  exportIncomplete,
  exportWait,
  exportThese,
  exportWaiting,
  cancel,
  exportFile,
  caseCommentQuestion,
  caseCommentAdd,
  caseCommentAdded,
  caseCommentNoCase,
  caseCommentTooLong,
  caseCommentFailed,
  caseCommentHead
} as const;
