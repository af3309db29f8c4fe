import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '../assistant/faults.ts';
import { parseCapturedHistory, type CapturedHistory } from '../assistant/conversations.ts';
import { galleryHistory, type GallerySource } from '../assistant/gallery.ts';
import { longConversation } from '../assistant/longConversation.ts';
import { readGallery } from './galleryFiles.ts';
import { projectRoot } from './project.ts';

/** The conversation of a sample record, and its credentials. */
export interface SampleHistory {
  /** File in fixtures/conversations … */
  conversation?: string;
  /** … or all files of fixtures/gallery that this contract can represent … */
  gallery?: GallerySource;
  /** … or the number of messages of a generated conversation. */
  messages?: number;
  credential: 'key' | 'token';
  /** Length of the token. */
  tokenLength?: number;
  fault?: Fault;
}

/** One record of fixtures/records.json. */
export interface Sample {
  id: string;
  /** The object of the record; a Chat Transcript by default. */
  object?: 'MessagingSession';
  /** The title in list views. */
  title: string;
  name: string;
  status: string;
  /** ISO times; absent if unknown. */
  startTime?: string;
  endTime?: string;
  contact?: { name: string };
  case?: { caseNumber: string; subject: string };
  /** The messages of customer and human agent; only Chat Transcripts have a field for them. */
  body?: string;
  /** The record page of the record's record type; by default the page of the app. */
  page?: string;
  history?: SampleHistory;
  /** Field values that replace those of `history`. */
  fields?: Record<string, string>;
}

const fixtures = path.join(projectRoot, 'fixtures');

/**
 * The sample records of the local org.
 * @throws Error when fixtures/records.json is invalid
 */
export async function readSamples(): Promise<Sample[]> {
  return JSON.parse(await readFile(path.join(fixtures, 'records.json'), 'utf8')) as Sample[];
}

/**
 * The conversation of a sample.
 * @throws Error when its file has the form of neither contract
 */
export async function readConversation(history: SampleHistory): Promise<CapturedHistory> {
  if (history.gallery !== undefined) {
    return galleryHistory(history.gallery, await readGallery());
  }
  if (history.conversation === undefined) {
    return longConversation(history.messages ?? 0);
  }
  const file = path.join(fixtures, 'conversations', history.conversation);
  return parseCapturedHistory(await readFile(file, 'utf8'), history.conversation);
}
