import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { XmlElement } from '../model/xml.ts';
import { metadataSchemas } from './declarations.ts';
import type { Schema } from './declarations.ts';
import { TARGET_CONFIGS } from './targetConfigs.ts';

/** A place where a document does not fit its type. */
export interface Mismatch {
  readonly path: string;
  readonly reason: string;
}

type Json = string | { [name: string]: Json | Json[] };

const DOCUMENT = 'metadata';
const ATTRIBUTE = '@';
const TEXT = '#text';
/** Maximum number of allowed values in a message. */
const MAX_OPTIONS = 12;

// created on demand: generating the schemas takes about 0.3 s, and compiling a type's validator up to 0.1 s
let ajv: Ajv | undefined;

/** Optimizing a validator's code would take longer than running it on a few documents. */
const OPTIONS = { allErrors: true, strict: false, verbose: true, code: { optimize: false } };

/**
 * Validates the root element of a metadata file against Salesforce's type.
 * @returns undefined when Salesforce has not published the type
 */
export function validate(type: string, root: XmlElement): Mismatch[] | undefined {
  const validator = validatorOf(type);
  if (!validator) {
    return undefined;
  }
  validator(content(root));
  const errors = validator.errors ?? [];
  return errors.map((error) => mismatch(error, root));
}

function validatorOf(type: string): ValidateFunction | undefined {
  ajv ??= new Ajv(OPTIONS).addSchema({ $id: DOCUMENT, $defs: schemas() });
  return ajv.getSchema(`${DOCUMENT}#/$defs/${type}`);
}

function schemas(): Record<string, Schema> {
  const all = metadataSchemas();
  const bundle = all['LightningComponentBundle'];
  const properties = bundle?.['properties'] as Record<string, Schema>;
  const targetConfigs = { type: 'array', items: { $ref: '#/$defs/targetConfigs' }, maxItems: 1 };
  return {
    ...all,
    targetConfigs: TARGET_CONFIGS,
    LightningComponentBundle: { ...bundle, properties: { ...properties, targetConfigs } }
  };
}

/** Converts an element to JSON: a string for text only, otherwise lists by element name and strings by `@attribute`. */
export function toJson(element: XmlElement): Json {
  const plain = element.children.length === 0 && Object.keys(element.attributes).length === 0;
  return plain ? element.text : content(element);
}

function content({ attributes, children, text }: XmlElement): { [name: string]: Json | Json[] } {
  const names = [...new Set(children.map((child) => child.name))];
  return {
    ...Object.fromEntries(
      Object.entries(attributes)
        .filter(([name]) => !name.startsWith('xmlns'))
        .map(([name, value]) => [ATTRIBUTE + name, value])
    ),
    ...(text === '' ? {} : { [TEXT]: text }),
    ...Object.fromEntries(names.map((name) => [name, children.filter((child) => child.name === name).map(toJson)]))
  };
}

function mismatch(error: ErrorObject, root: XmlElement): Mismatch {
  const place = locate(root, error.instancePath);
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return { path: below(place, params['missingProperty']), reason: 'is missing' };
    case 'additionalProperties':
      return { path: below(place, params['additionalProperty']), reason: 'is unknown here' };
    case 'enum':
      return { path: place, reason: `${shown(error.data)} is none of ${options(params['allowedValues'] as string[])}` };
    case 'maxItems':
      return { path: place, reason: `occurs ${(error.data as unknown[]).length} times, once is allowed` };
    case 'pattern':
      return { path: place, reason: `${shown(error.data)} does not have the form ${String(params['pattern'])}` };
    default:
      return { path: place, reason: typeof error.data === 'string' ? 'takes elements, no text' : 'takes a text only' };
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : 'an element with elements';
}

function options(values: readonly string[]): string {
  const some = values.slice(0, MAX_OPTIONS).join(', ');
  return values.length > MAX_OPTIONS ? `${some}, … (${values.length} values)` : some;
}

function below(path: string, name: unknown): string {
  return path === '' ? String(name) : `${path}.${String(name)}`;
}

/** The path of the element at a JSON pointer such as `/labels/3/value/0`. */
function locate(root: XmlElement, pointer: string): string {
  const steps = pointer.split('/').slice(1);
  let element: XmlElement = root;
  for (let i = 0; i < steps.length; i += 2) {
    const name = steps[i] ?? '';
    if (name.startsWith(ATTRIBUTE)) {
      return below(element.path, name);
    }
    const position = steps[i + 1];
    if (position === undefined) {
      // the list of all elements of that name
      return below(element.path, name);
    }
    const next = element.children.filter((child) => child.name === name)[Number(position)];
    if (!next) {
      return element.path;
    }
    element = next;
  }
  return element.path;
}
