/** Functions of formula fields. GETSESSIONID is missing on purpose: a field must not show a session id. */
export const FORMULA_FUNCTIONS: readonly string[] = (
  'abs acos addmonths and ascii asin atan atan2 begins blankvalue br case casesafeid ceiling chr contains cos currencyrate ' +
  'date datetimevalue datevalue day dayofyear distance exp find floor formatduration fromunixtime geolocation ' +
  'hour hyperlink if image imageproxyurl includes initcap isblank ischanged isnew isnull isnumber isoweek ' +
  'isoyear ispickval left len ln log lower lpad max mceiling mfloor mid millisecond min minute mod month not now ' +
  'nullvalue or picklistcount pi regex reverse right round rpad second sin sqrt substitute tan text timenow timevalue ' +
  'today trim trunc unixtimestamp upper urlfor value vlookup weekday year'
).split(' ');

/** The parser's names of the operators. */
export const OPERATORS: readonly string[] = [
  ...['add', 'subtract', 'multiply', 'divide', 'exponentiate', 'equal', 'unequal'],
  ...['greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual']
];

/** Additional functions of expressions in Visualforce markup. */
export const MARKUP_FUNCTIONS: readonly string[] = ['htmlencode', 'jsencode', 'jsinhtmlencode', 'urlencode'];

/** Global variables whose members are standard and the same in every org. */
export const STANDARD_GLOBALS: readonly string[] = [
  ...['$Api', '$ObjectType', '$Organization', '$Profile', '$RecordType', '$System', '$User', '$UserRole']
];

/** Additional global variables of Visualforce markup. */
export const MARKUP_GLOBALS: readonly string[] = [
  ...['$Action', '$Asset', '$Component', '$CurrentPage', '$Network', '$Page', '$Request', '$SControl', '$Site']
];
