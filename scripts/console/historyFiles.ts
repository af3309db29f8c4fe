import { readFile } from 'node:fs/promises';
import { parseCapturedHistory, type CapturedHistory } from '../assistant/conversations.ts';
import { fromCaller, UsageError } from '../lib/command.ts';

export interface HistoryFile {
  file: string;
  history: CapturedHistory;
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'no permission to read it'
};

/**
 * Reads captured histories, in the order given.
 * @throws UsageError for the first file that cannot be read or parsed, with its name
 */
export async function readHistoryFiles(files: string[]): Promise<HistoryFile[]> {
  const histories: HistoryFile[] = [];
  for (const file of files) {
    const text = await readText(file);
    histories.push({ file, history: parse(text, file) });
  }
  return histories;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(fromCaller(file), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file}: ${REASONS[code ?? ''] ?? message}`);
  }
}

function parse(text: string, file: string): CapturedHistory {
  try {
    return parseCapturedHistory(text, file);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
