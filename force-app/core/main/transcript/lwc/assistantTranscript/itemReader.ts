import { isObject, withoutSecrets } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';

/** Members that `readParts` evaluates before it creates a reader. */
const ENVELOPE_MEMBERS = ['response_type', 'channels', 'agent_message_type'];

/**
 * Reads the members of an item of `output.generic` and tracks which of them were used. Members that are missing or of
 * another type are read as empty. Unused members are available as `rest`, so that the view can show them.
 */
export class ItemReader {
  private readonly item: JsonObject;
  private readonly usedNames = new Set<string>(ENVELOPE_MEMBERS);
  private readonly nestedReaders = new Map<string, ItemReader>();

  constructor(item: JsonObject) {
    this.item = item;
  }

  /** A string, or a number as a string; otherwise ''. */
  text(name: string): string {
    const value = this.member(name);
    const isText = typeof value === 'string' || typeof value === 'number';
    this.setUsed(name, isText || isNullish(value));
    return isText ? String(value) : '';
  }

  /** Whether the member is a string, possibly empty, or a number. */
  hasText(name: string): boolean {
    return ['string', 'number'].includes(typeof this.member(name));
  }

  /** The first non-empty text of several members, because versions of the API use different names. Uses all of them. */
  firstText(...names: readonly string[]): string {
    return names.map((name) => this.text(name)).find((text) => text !== '') ?? '';
  }

  /** A number, or a numeric string as a number; otherwise undefined. */
  number(name: string): number | undefined {
    const value = this.member(name);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    const isNumber = typeof number === 'number' && Number.isFinite(number);
    this.setUsed(name, isNumber || isNullish(value));
    return isNumber ? number : undefined;
  }

  /** An array; otherwise an empty one. */
  list(name: string): readonly unknown[] {
    const value = this.member(name);
    this.setUsed(name, Array.isArray(value) || isNullish(value));
    return Array.isArray(value) ? value : [];
  }

  /** Whether the member is an array. */
  hasList(name: string): boolean {
    return Array.isArray(this.member(name));
  }

  /** Readers for the objects in an array. If the array has other elements too, it also stays in `rest`. */
  objects(name: string): readonly ItemReader[] {
    const elements = this.list(name);
    this.setUsed(name, elements.every(isObject) && (this.hasList(name) || isNullish(this.member(name))));
    return elements.filter(isObject).map((element) => new ItemReader(element));
  }

  /** A reader for an object; an empty one for other values. The `rest` of this reader includes that of the object. */
  object(name: string): ItemReader {
    const existing = this.nestedReaders.get(name);
    if (existing) {
      return existing;
    }
    const value = this.member(name);
    const reader = new ItemReader(isObject(value) ? value : {});
    this.nestedReaders.set(name, reader);
    this.setUsed(name, isObject(value) || isNullish(value));
    return reader;
  }

  /** Excludes members from `rest` that have no information for an agent, such as layout settings. */
  ignore(...names: readonly string[]): this {
    names.forEach((name) => this.usedNames.add(name));
    return this;
  }

  /** The unused members without secrets; undefined if there are none. */
  rest(): JsonObject | undefined {
    const own = Object.entries(this.item).filter(([name]) => !this.usedNames.has(name));
    const inner = [...this.nestedReaders]
      .filter(([name]) => this.usedNames.has(name))
      .map(([name, reader]) => [name, reader.rest()] as const)
      .filter(([, rest]) => rest !== undefined);
    const rest = withoutSecrets(Object.fromEntries([...own, ...inner])) as JsonObject;
    return Object.keys(rest).length > 0 ? rest : undefined;
  }

  private member(name: string): unknown {
    return Object.hasOwn(this.item, name) ? this.item[name] : undefined;
  }

  private setUsed(name: string, isUsable: boolean): void {
    if (isUsable) {
      this.usedNames.add(name);
    } else {
      this.usedNames.delete(name);
    }
  }
}

function isNullish(value: unknown): boolean {
  return value === undefined || value === null;
}
