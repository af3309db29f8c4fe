import { cp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { filesBelow } from '../project.ts';
import { MANIFEST } from './components.ts';

/** An element in the parser's ordered form: its name with its children, and its attributes under ':@'. */
type Element = Record<string, Element[] | string> & { ':@'?: Record<string, string> };

const FORM = { preserveOrder: true, ignoreAttributes: false, processEntities: false, parseTagValue: false } as const;
const parser = new XMLParser({ ...FORM, trimValues: true });
const builder = new XMLBuilder({ ...FORM, format: true });

/** Files with many components. Components that a package does not contain stay in the org. */
const CONTAINERS = ['.object', '.labels', '.translation'];
/** The elements that name a component within a file. */
const NAMES = ['fullName', 'name'];
/** Folders with a folder for each component, which is replaced with all its files. */
const BUNDLES = ['lwc', 'aura'];

/**
 * Writes the metadata that an org has after a deployment.
 * @param current folder with the org's metadata, undefined for an empty org
 * @param incoming the unzipped package
 * @param target the folder to create
 */
export async function mergePackage(current: string | undefined, incoming: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  if (current !== undefined) {
    await cp(current, target, { recursive: true });
  }
  const files = (await filesBelow(incoming)).map((file) => path.relative(incoming, file));
  for (const bundle of new Set(files.map(bundleOf))) {
    if (bundle !== undefined) {
      await rm(path.join(target, bundle), { recursive: true, force: true });
    }
  }
  for (const file of files.filter((name) => name !== MANIFEST)) {
    await add(path.join(incoming, file), path.join(target, file));
  }
}

function bundleOf(file: string): string | undefined {
  const [folder = '', name = ''] = file.split(path.sep);
  return BUNDLES.includes(folder) ? path.join(folder, name) : undefined;
}

async function add(source: string, target: string): Promise<void> {
  if (CONTAINERS.includes(path.extname(source)) && existsSync(target)) {
    await writeFile(target, merge(await readFile(target, 'utf8'), await readFile(source, 'utf8')));
  } else {
    await cp(source, target);
  }
}

/** Merges two files with components; a component in both is replaced. */
function merge(present: string, incoming: string): string {
  const [document, added] = [parser.parse(present) as Element[], parser.parse(incoming) as Element[]];
  const [root, addedRoot] = [rootOf(document), rootOf(added)];
  const replaced = new Set(addedRoot.children.map(keyOf));
  const kept = root.children.filter((child) => !replaced.has(keyOf(child)));
  root.element[root.name] = [...kept, ...addedRoot.children];
  return builder.build(document);
}

function rootOf(document: Element[]): { element: Element; name: string; children: Element[] } {
  const element = document.find((candidate) => !nameOf(candidate).startsWith('?')) ?? {};
  const name = nameOf(element);
  return { element, name, children: childrenOf(element, name) };
}

/** Identifies a component by type and name, and a setting of the object by its element. */
function keyOf(element: Element): string {
  const name = nameOf(element);
  const [named] = NAMES.flatMap((key) => childrenOf(element, name).filter((child) => nameOf(child) === key));
  return `${name} ${named ? JSON.stringify(named[nameOf(named)]) : ''}`;
}

function nameOf(element: Element): string {
  return Object.keys(element).find((key) => key !== ':@') ?? '';
}

function childrenOf(element: Element, name: string): Element[] {
  const children = element[name];
  return Array.isArray(children) ? children : [];
}
