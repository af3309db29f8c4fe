import { isRecord } from './json.ts';
import { ApiError } from './errors.ts';

type Operator = '::' | '::!' | ':' | ':!' | '>=' | '<=' | '>' | '<';

/** One condition of a filter, such as `session_id::X`, or with alternatives, `session_id::(X|Y)`. */
export interface Condition {
  field: string;
  operator: Operator;
  values: string[];
}

const TEXT_FIELDS = [
  'assistant_id',
  'customer_id',
  'language',
  'log_id',
  'request.input.text',
  'session_id',
  'skill_id',
  'snapshot'
];
const TIME_FIELDS = ['request_timestamp', 'response_timestamp'];

// field, operator, then a quoted phrase, a group of alternatives, or a bare term in which a backslash escapes control
// characters
const CONDITION =
  /([a-z_.]+)(::!|::|:!|:|>=|<=|>|<)(?:"((?:[^"\\]|\\.)*)"|\(([^\s,"\\!()[\]~*^]+)\)|((?:[^\s,"\\!()[\]|~*^]|\\.)+))(?:,(?=.)|$)/sy;

const TEXT_TESTS: Partial<Record<Operator, (text: string | undefined, value: string) => boolean>> = {
  '::': (text, value) => text === value,
  '::!': (text, value) => text !== value,
  ':': (text, value) => contains(text, value),
  ':!': (text, value) => !contains(text, value)
};

// a log without a valid time is NaN here, and meets no condition except ::!
const TIME_TESTS: Partial<Record<Operator, (time: number, value: number) => boolean>> = {
  '::': (time, value) => time === value,
  '::!': (time, value) => time !== value,
  '>=': (time, value) => time >= value,
  '<=': (time, value) => time <= value,
  '>': (time, value) => time > value,
  '<': (time, value) => time < value
};

/**
 * Parses a filter: conditions joined by commas, all of which have to match. Fields and operators are those of IBM's
 * filter query reference. Of its grammar, groups of plain alternatives are supported, wildcards and approximations are
 * not; of its fields, intents, entities and user ids are not.
 * @throws ApiError 400 for unsupported filters
 */
export function parseFilter(filter: string): Condition[] {
  const conditions: Condition[] = [];
  const pattern = new RegExp(CONDITION);
  while (pattern.lastIndex < filter.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(filter);
    if (match === null) {
      throw invalid(`Cannot read the filter at character ${at + 1}`);
    }
    const [, field = '', operator = '', phrase, group, term = ''] = match;
    const values = group?.split('|') ?? [(phrase ?? term).replace(/\\(.)/gs, '$1')];
    conditions.push(checkCondition({ field, operator: operator as Operator, values }));
  }
  return conditions;
}

/** Whether a condition matches a log, which may be any JSON value. */
export function matches(condition: Condition, log: unknown): boolean {
  const { field, operator, values } = condition;
  if (TIME_FIELDS.includes(field)) {
    return values.some((value) => TIME_TESTS[operator]?.(timeOf(log, field), Date.parse(value)));
  }
  const found = read(log, field);
  return values.some((value) => TEXT_TESTS[operator]?.(typeof found === 'string' ? found : undefined, value));
}

/** The time in a field of a log, in milliseconds since 1970; NaN without one. */
export function timeOf(log: unknown, field: string): number {
  const value = read(log, field);
  return typeof value === 'string' ? Date.parse(value) : NaN;
}

function checkCondition(condition: Condition): Condition {
  const { field, operator, values } = condition;
  const isTime = TIME_FIELDS.includes(field);
  if (!isTime && !TEXT_FIELDS.includes(field)) {
    throw invalid(`Filtering by ${field} is not supported`);
  }
  if ((isTime ? TIME_TESTS : TEXT_TESTS)[operator] === undefined) {
    throw invalid(`The operator ${operator} is not supported for ${field}`);
  }
  const noTime = isTime ? values.find((value) => Number.isNaN(Date.parse(value))) : undefined;
  if (noTime !== undefined) {
    throw invalid(`Not a date and time: ${noTime}`);
  }
  if (values.includes('')) {
    throw invalid('An alternative is empty');
  }
  return condition;
}

function contains(text: string | undefined, value: string): boolean {
  return text !== undefined && text.toLowerCase().includes(value.toLowerCase());
}

function read(log: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined), log);
}

function invalid(message: string): ApiError {
  return new ApiError(400, message, { path: 'filter' });
}
