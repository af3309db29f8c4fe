import path from 'node:path';
import type { Message } from 'esbuild';
import type { RollupError } from 'rollup';

/** What the builders throw: rollup, the LWC compiler with a place of its own, and esbuild with a list. */
export interface BuildError extends RollupError {
  location?: { line: number; column: number };
  errors?: Message[];
}

/** What plugins add to the names of modules: a prefix for those without a file, a suffix for those with another name. */
const MODULE_MARKS = /\0[\w-]+:|\?specifier=[^\s:)]*/g;

/** The problem with its place and the lines around it, with paths relative to the project. */
export function describeProblem(error: BuildError, root: string): string {
  const text = error.errors?.[0] ? describeMessage(error.errors[0]) : describeError(error);
  return text.replace(MODULE_MARKS, '').replaceAll(root + path.sep, '');
}

function describeMessage({ text, location }: Message): string {
  const place = location ? [location.file, location.line, location.column].join(':') : undefined;
  return [text, place, location?.lineText].filter(Boolean).join('\n');
}

function describeError({ loc, id, frame, location, message }: BuildError): string {
  const { line, column } = loc ?? location ?? {};
  const file = loc?.file ?? id;
  const place = file && [file, line, column].filter((part) => part !== undefined).join(':');
  return [message, place, frame].filter(Boolean).join('\n');
}
