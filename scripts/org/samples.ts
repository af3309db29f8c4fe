import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '../assistant/faults.ts';
import { parseCapturedHistory, type CapturedHistory } from '../assistant/conversations.ts';
import { galleryHistory, type GallerySource } from '../assistant/gallery.ts';
import { longConversation } from '../assistant/longConversation.ts';
import { readGallery } from './galleryFiles.ts';
import { projectRoot } from './project.ts';

/** How the customer's conversation gets to a sample record. */
export interface SampleHistory {
  /** File in fixtures/conversations … */
  conversation?: string;
  /** … or all files of fixtures/gallery that this contract can carry … */
  gallery?: GallerySource;
  /** … or the number of messages of a generated conversation. */
  messages?: number;
  credential: 'key' | 'token';
  /** Characters of the token. */
  tokenLength?: number;
  fault?: Fault;
}

/** One record of fixtures/records.json. */
export interface Sample {
  id: string;
  /** A Chat Transcript unless it says otherwise. */
  object?: 'MessagingSession';
  /** What the record shows, for the list. */
  title: string;
  name: string;
  status: string;
  /** ISO times; missing where nothing is known. */
  startTime?: string;
  endTime?: string;
  contact?: { name: string };
  case?: { caseNumber: string; subject: string };
  /** What customer and human agent wrote to each other; Chat Transcripts alone have a field for it. */
  body?: string;
  /** Name of the record page that the record's record type is assigned to; else the app's page shows the record. */
  page?: string;
  history?: SampleHistory;
  /** Field values that take the place of those that `history` makes. */
  fields?: Record<string, string>;
}

const fixtures = path.join(projectRoot, 'fixtures');

/** The sample records of the local org. Throws when the file cannot be read. */
export async function readSamples(): Promise<Sample[]> {
  return JSON.parse(await readFile(path.join(fixtures, 'records.json'), 'utf8')) as Sample[];
}

/** The conversation of a sample. Throws when its file cannot be read or is neither contract. */
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
