import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';
import type { ContestantName } from '../contestants.ts';
import { buildPeer } from './peer.ts';
import { bundle, type Scripts } from './scripts.ts';
import { buildViewer } from './viewer.ts';

/** The scripts that the server serves. */
export interface Build {
  readonly scripts: Scripts;
  /** URLs of the modules that the viewer's page loads before a record is opened. */
  readonly platform: readonly string[];
  /** Script that runs in each page before the page's own scripts. */
  readonly probe: string;
}

/** Builds the scripts of the contestants' pages. */
export async function buildAll(
  contestants: readonly ContestantName[],
  metadata: OrgMetadata,
  log: (line: string) => void
): Promise<Build> {
  const { scripts, platform } = await buildViewer(metadata, log);
  const pages = await bundle(['harness', 'bare']);
  const probe = await bundle(['probe'], { format: 'iife', splitting: false });
  const peer: Scripts = contestants.includes('peer') ? await buildPeer(log) : new Map();
  return { scripts: new Map([...scripts, ...pages, ...peer]), platform, probe: [...probe.values()].join('') };
}
