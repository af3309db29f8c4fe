import { api, LightningElement } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';

/** Date and time of day in the user's locale and time zone. Shows nothing for an empty value. */
export default class DateTime extends LightningElement {
  /** ISO 8601, as in a record. */
  @api value: unknown;

  timeZone = timeZone;
}
