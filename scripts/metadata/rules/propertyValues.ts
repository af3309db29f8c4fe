/** Attributes of a `property` element in js-meta.xml that restrict its values. */
export interface PropertyDefinition {
  readonly type?: string;
  readonly datasource?: string;
  readonly min?: string;
  readonly max?: string;
}

const PATTERNS: Readonly<Record<string, RegExp>> = { Boolean: /^(?:true|false)$/, Integer: /^-?\d+$/ };

/** Why a property cannot have a value; undefined when it can. */
export function valueProblem(definition: PropertyDefinition, value: string): string | undefined {
  const { type = '', datasource } = definition;
  const options = datasource?.split(',').map((option) => option.trim());
  if (PATTERNS[type]?.test(value) === false) {
    return `${JSON.stringify(value)} is no ${type}`;
  }
  if (type === 'Integer') {
    return rangeProblem(definition, Number(value));
  }
  return options && !options.includes(value) ? `${JSON.stringify(value)} is none of ${options.join(', ')}` : undefined;
}

function rangeProblem({ min, max }: PropertyDefinition, value: number): string | undefined {
  if (min !== undefined && value < Number(min)) {
    return `${value} is less than ${min}`;
  }
  return max !== undefined && value > Number(max) ? `${value} is more than ${max}` : undefined;
}
