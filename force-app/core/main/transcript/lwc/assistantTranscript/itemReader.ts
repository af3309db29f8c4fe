import { isObject, withoutSecrets } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';

/** What says for whom an item is and what it is, and is read before the item is. */
const ENVELOPE = ['response_type', 'channels', 'agent_message_type'];

/**
 * Reads the members of an item and remembers which of them it could use. Whatever is missing or of another type is
 * read as empty; what could not be used stays in `rest`, so that nothing is lost.
 */
export class ItemReader {
  private readonly item: JsonObject;
  private readonly used = new Set<string>(ENVELOPE);
  private readonly inner = new Map<string, ItemReader>();

  constructor(item: JsonObject) {
    this.item = item;
  }

  /** A text, or a number as its text; else ''. */
  text(name: string): string {
    const value = this.member(name);
    const isText = typeof value === 'string' || typeof value === 'number';
    this.use(name, isText || isNothing(value));
    return isText ? String(value) : '';
  }

  /** Whether there is a text, if an empty one. */
  hasText(name: string): boolean {
    return ['string', 'number'].includes(typeof this.member(name));
  }

  /** The first of several names that has a text: contracts rename their members. */
  textOf(...names: readonly string[]): string {
    return names.map((name) => this.text(name)).find((text) => text !== '') ?? '';
  }

  /** A number; a text that holds one counts as well. */
  number(name: string): number | undefined {
    const value = this.member(name);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    const isNumber = typeof number === 'number' && Number.isFinite(number);
    this.use(name, isNumber || isNothing(value));
    return isNumber ? number : undefined;
  }

  /** The elements of a list; empty when there is none. */
  list(name: string): readonly unknown[] {
    const value = this.member(name);
    this.use(name, Array.isArray(value) || isNothing(value));
    return Array.isArray(value) ? value : [];
  }

  /** Whether there is a list of this name. */
  hasList(name: string): boolean {
    return Array.isArray(this.member(name));
  }

  /** The readers of those elements of a list that are objects; with another element, the list stays in `rest`. */
  readers(name: string): readonly ItemReader[] {
    const elements = this.list(name);
    this.use(name, elements.every(isObject) && (this.hasList(name) || isNothing(this.member(name))));
    return elements.filter(isObject).map((element) => new ItemReader(element));
  }

  /** A reader of the object of this name; what it does not use stays in the `rest` of this one. */
  inside(name: string): ItemReader {
    const known = this.inner.get(name);
    if (known) {
      return known;
    }
    const value = this.member(name);
    const reader = new ItemReader(isObject(value) ? value : {});
    this.inner.set(name, reader);
    this.use(name, isObject(value) || isNothing(value));
    return reader;
  }

  /** Takes members out of `rest` that only steer how the customer's page lays the item out. */
  skip(...names: readonly string[]): this {
    names.forEach((name) => this.used.add(name));
    return this;
  }

  /** Members that were not used, without secrets; undefined when there are none. */
  rest(): JsonObject | undefined {
    const own = Object.entries(this.item).filter(([name]) => !this.used.has(name));
    const inner = [...this.inner]
      .filter(([name]) => this.used.has(name))
      .map(([name, reader]) => [name, reader.rest()] as const)
      .filter(([, rest]) => rest !== undefined);
    const rest = withoutSecrets(Object.fromEntries([...own, ...inner])) as JsonObject;
    return Object.keys(rest).length > 0 ? rest : undefined;
  }

  private member(name: string): unknown {
    return Object.hasOwn(this.item, name) ? this.item[name] : undefined;
  }

  private use(name: string, isUsable: boolean): void {
    if (isUsable) {
      this.used.add(name);
    } else {
      this.used.delete(name);
    }
  }
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}
