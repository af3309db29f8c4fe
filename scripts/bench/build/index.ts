import type { OrgMetadata } from '../../org/deployed/orgMetadata.ts';
import type { ContestantName } from '../contestants.ts';
import { buildPeer } from './peer.ts';
import { bundle, type Scripts } from './scripts.ts';
import { buildViewer } from './viewer.ts';

/** What the host serves. */
export interface Build {
  readonly scripts: Scripts;
  /** What the viewer's page has loaded before a record is opened. */
  readonly platform: readonly string[];
  /** Runs in each page before its own scripts. */
  readonly probe: string;
}

/** Builds what the contestants' pages load. */
export async function buildAll(
  contestants: readonly ContestantName[],
  metadata: OrgMetadata,
  log: (line: string) => void
): Promise<Build> {
  const { scripts, platform } = await buildViewer(metadata, log);
  const pages = await bundle(['shell', 'bare']);
  const probe = await bundle(['probe'], { format: 'iife', splitting: false });
  const peer: Scripts = contestants.includes('peer') ? await buildPeer(log) : new Map();
  return { scripts: new Map([...scripts, ...pages, ...peer]), platform, probe: [...probe.values()].join('') };
}
