/** Modules that the console's build generates. */

declare module 'console/packageComponents' {
  /** Constructors of the package's exposed components, by name. */
  const components: Map<string, typeof import('lwc').LightningElement>;
  export default components;
}

declare module '@salesforce/i18n/timeZone' {
  const timeZone: string;
  export default timeZone;
}
