import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import type { Finding } from './findings.ts';
import { schema } from './rules/schema.ts';
import { loadPackage, pathBelow } from './tree/load.ts';
import type { Package } from './tree/packages.ts';
import type { Component } from './tree/project.ts';

/**
 * Converts a package into the form that is deployed, with the library that `sf` uses, and compares: no component may get
 * lost, and what comes out has to fit Salesforce's types as well as what went in.
 * @param root the folder that paths in findings are relative to
 * @param components of the project's source, all of them readable
 */
export async function conversionFindings(
  root: string,
  from: Package,
  components: readonly Component[]
): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  try {
    const source = ComponentSet.fromSource(from.folder);
    source.sourceApiVersion = from.apiVersion;
    await new MetadataConverter().convert(source, 'metadata', {
      type: 'directory',
      outputDirectory: folder,
      genUniqueDir: false
    });
    return await compare(
      components.filter((component) => component.package.name === from.name),
      { ...from, folder }
    );
  } catch (error) {
    const reason = `cannot be converted: ${(error as Error).message}`;
    return [{ file: pathBelow(root, from.folder), element: '', reason, package: from.name }];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function compare(components: readonly Component[], converted: Package): Promise<Finding[]> {
  const { components: present, findings } = await loadPackage(converted.folder, converted);
  const names = new Set(present.map(({ type, fullName }) => `${type}:${fullName}`));
  const lost = components.filter(({ type, fullName }) => !names.has(`${type}:${fullName}`));
  return [
    ...findings,
    ...schema({ packages: [converted], components: present, installed: new Set() }),
    ...lost.map(({ file, type, fullName }) => ({
      file,
      element: '',
      reason: `${type} ${fullName} gets lost in the conversion`,
      package: converted.name
    }))
  ];
}
