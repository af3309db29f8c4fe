import path from 'node:path';
import type { Message } from 'esbuild';
import type { RollupError } from 'rollup';

/** Errors of Rollup, of the LWC compiler, which has a `location`, and of esbuild, which has a list of `errors`. */
export interface BuildError extends RollupError {
  location?: { line: number; column: number };
  errors?: Message[];
}

/** Prefix of virtual modules and suffix of renamed modules, which plugins add to module ids. */
const MODULE_ID_DECORATION = /\0[\w-]+:|\?specifier=[^\s:)]*/g;

/** Formats an error with its location and the surrounding code, with paths relative to the project's root. */
export function formatBuildError(error: BuildError, root: string): string {
  const text = error.errors?.[0] ? formatEsbuildMessage(error.errors[0]) : formatRollupError(error);
  return text.replace(MODULE_ID_DECORATION, '').replaceAll(root + path.sep, '');
}

function formatEsbuildMessage({ text, location }: Message): string {
  const place = location ? [location.file, location.line, location.column].join(':') : undefined;
  return [text, place, location?.lineText].filter(Boolean).join('\n');
}

function formatRollupError({ loc, id, frame, location, message }: BuildError): string {
  const { line, column } = loc ?? location ?? {};
  const file = loc?.file ?? id;
  const place = file && [file, line, column].filter((part) => part !== undefined).join(':');
  return [message, place, frame].filter(Boolean).join('\n');
}
