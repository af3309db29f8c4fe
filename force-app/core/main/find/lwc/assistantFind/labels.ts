import find from '@salesforce/label/c.Assistant_Find';
import findCount from '@salesforce/label/c.Assistant_Find_Count';
import findPrevious from '@salesforce/label/c.Assistant_Find_Previous';
import findNext from '@salesforce/label/c.Assistant_Find_Next';
import filter from '@salesforce/label/c.Assistant_Filter';
import filterEverybody from '@salesforce/label/c.Assistant_Filter_Everybody';
import jumpFirst from '@salesforce/label/c.Assistant_Jump_First';
import jumpHandover from '@salesforce/label/c.Assistant_Jump_Handover';
import jumpNewest from '@salesforce/label/c.Assistant_Jump_Newest';

/** Custom labels of search, filter and jump buttons; keys are the developer names without the prefix `Assistant_`. */
export const FIND_LABELS = {
  find,
  findCount,
  findPrevious,
  findNext,
  filter,
  filterEverybody,
  jumpFirst,
  jumpHandover,
  jumpNewest
} as const;
