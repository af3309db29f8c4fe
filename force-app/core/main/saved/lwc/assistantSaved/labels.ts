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

/** Custom labels of saved conversations; keys are the developer names without the prefix `Assistant_`. */
export const SAVED_LABELS = {
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
