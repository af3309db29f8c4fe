import title from '@salesforce/label/c.Assistant_Title';
import copied from '@salesforce/label/c.Assistant_Copied';
import copyFailed from '@salesforce/label/c.Assistant_Copy_Failed';
import position from '@salesforce/label/c.Assistant_Position';
import timeUnknown from '@salesforce/label/c.Assistant_Time_Unknown';
import confidence from '@salesforce/label/c.Assistant_Confidence';
import imageAddress from '@salesforce/label/c.Assistant_Image_Address';
import retry from '@salesforce/label/c.Assistant_Retry';
import adminHint from '@salesforce/label/c.Assistant_Admin_Hint';

/** Custom labels that several features use. */
export const COMMON_LABELS = {
  title,
  copied,
  copyFailed,
  position,
  timeUnknown,
  confidence,
  imageAddress,
  retry,
  adminHint
} as const;
