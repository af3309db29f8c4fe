import type { StateCore, StateInline, Token } from './markdownLibrary';
import { citationSign } from './sentinels';

/** A place in a text at which a source is cited, counted in UTF-16 units. */
export interface Marker {
  readonly at: number;
  readonly number: number;
}

/** A marker that waits for its place in the content of one token. */
type Waiting = Marker;

/** What travels with a text through Markdown's library. */
export interface Environment {
  readonly markers: readonly Marker[];
  readonly waiting?: Map<readonly Token[], Waiting[]>;
}

/** A part of a line that a token was made of. */
interface Segment {
  readonly token: Token;
  readonly line: number;
  readonly column: number;
  /** Where the part begins in the token's content. */
  readonly offset: number;
  readonly length: number;
}

/** Inside an address, inside a word, or between the two units of one character. */
const PLACES: readonly (readonly [before: RegExp, rest: RegExp])[] = [
  [/(?:\/\/|@)\S*$/, /^[^\s)>\]]*/],
  [/[\p{L}\p{N}\p{M}]$/u, /^[\p{L}\p{N}\p{M}]*/u],
  [/[\ud800-\udbff]$/, /^[\udc00-\udfff]/]
];

/** Far more than any word or address has. */
const REACH = 2_000;

/** The end of the word, address or character that a place is in; otherwise the place itself, within the text. */
export function endOfWord(text: string, at: number): number {
  const place = Math.min(Math.max(Math.trunc(at) || 0, 0), text.length);
  const before = text.slice(Math.max(0, place - REACH), place);
  const behind = text.slice(place, place + REACH);
  const rest = PLACES.find(([inside]) => inside.test(before))?.[1];
  return place + (rest?.exec(behind)?.[0].length ?? 0);
}

/** Finds the tokens that the markers belong to; runs before the content of paragraphs is read. */
export function placeMarkers(state: StateCore): void {
  const { markers } = state.env as unknown as Environment;
  if (markers.length === 0) {
    return;
  }
  const segments = segmentsOf(state);
  const waiting = new Map<readonly Token[], Waiting[]>();
  const added = new Map<Token, Waiting[]>();
  for (const marker of markers) {
    const { token, offset } = placeOf(state.src, marker.at, segments);
    if (token?.type === 'inline' && token.children) {
      push(waiting, token.children, { at: offset, number: marker.number });
    } else if (token) {
      push(added, token, { at: offset, number: marker.number });
    }
  }
  Object.assign(state.env, { waiting });
  state.tokens = state.tokens.flatMap((token) => withMarkers(state, token, added.get(token) ?? []));
  if (segments.length === 0) {
    state.tokens.push(...markers.map(({ number }) => htmlOf(state, citationSign(number))));
  }
}

function push<Key>(map: Map<Key, Waiting[]>, key: Key, marker: Waiting): void {
  map.set(key, [...(map.get(key) ?? []), marker]);
}

/** Into HTML a marker is written, outside of its tags; it comes after code. */
function withMarkers(state: StateCore, token: Token, markers: readonly Waiting[]): Token[] {
  if (token.type !== 'html_block') {
    return [token, ...markers.map(({ number }) => htmlOf(state, citationSign(number)))];
  }
  for (const { at, number } of [...markers].reverse()) {
    const place = outsideOfTag(token.content, at);
    token.content = token.content.slice(0, place) + citationSign(number) + token.content.slice(place);
  }
  return [token];
}

function outsideOfTag(html: string, at: number): number {
  const tag = html.lastIndexOf('<', at - 1);
  const end = tag < 0 ? -1 : html.indexOf('>', tag);
  return end >= at && /^<[a-z/!?]/i.test(html.slice(tag, tag + 2)) ? end + 1 : at;
}

function htmlOf({ Token: New }: StateCore, content: string): Token {
  return Object.assign(new New('html_block', '', 0), { content, block: true });
}

const LEAVES = new Set(['inline', 'html_block', 'fence', 'code_block']);

function segmentsOf({ src, tokens }: StateCore): Segment[] {
  const lines = src.split('\n');
  const columns = new Map<number, number>();
  let first = 0;
  return tokens.flatMap((token) => {
    first = token.map?.[0] ?? first;
    return LEAVES.has(token.type) ? segmentsIn(token, first, lines, columns) : [];
  });
}

/** The cells of a table's row share a line: each is looked for behind the one before it. */
function segmentsIn(token: Token, first: number, lines: readonly string[], columns: Map<number, number>): Segment[] {
  const isCode = token.type === 'fence' || token.type === 'code_block';
  let start = 0;
  return (isCode ? [''] : token.content.split('\n')).map((piece, index) => {
    const line = first + index;
    const text = piece.trim();
    const from = columns.get(line) ?? 0;
    const column = Math.max(lines[line]?.indexOf(text, from) ?? from, from);
    columns.set(line, column + text.length);
    const offset = start + piece.indexOf(text);
    start += piece.length + 1;
    return { token, line, column, offset, length: text.length };
  });
}

function placeOf(text: string, at: number, segments: readonly Segment[]): { token?: Token; offset: number } {
  const before = text.slice(0, at);
  const line = before.split('\n').length - 1;
  const column = at - (before.lastIndexOf('\n') + 1);
  const last = segments.findLast(
    (segment) => segment.line < line || (segment.line === line && segment.column <= column)
  );
  if (!last) {
    return { token: segments[0]?.token, offset: 0 };
  }
  const behind = last.line === line ? Math.min(column - last.column, last.length) : last.length;
  return { token: last.token, offset: last.offset + behind };
}

/** Characters at which Markdown's library looks for more than text. */
const SPECIAL = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/;

/** Sets the markers between the texts of a paragraph; what cannot be parted, such as an address, comes first. */
export function readMarker(state: StateInline, silent: boolean): boolean {
  const waiting = silent ? undefined : (state.env as unknown as Environment).waiting?.get(state.tokens);
  return waiting !== undefined && readUpTo(state, setMarkers(state, waiting));
}

/** @returns the place of the next marker */
function setMarkers(state: StateInline, waiting: Waiting[]): number {
  while (waiting[0] && waiting[0].at <= state.pos) {
    state.push('citation', '', 0).content = citationSign(waiting[0].number);
    waiting.shift();
  }
  return waiting[0]?.at ?? state.pos;
}

/** Takes the text before a place, if it is text and nothing else. */
function readUpTo(state: StateInline, place: number): boolean {
  const text = state.src.slice(state.pos, Math.min(place, state.posMax));
  if (text === '' || SPECIAL.test(text)) {
    return false;
  }
  state.pending += text;
  state.pos += text.length;
  return true;
}

/** Sets the markers that stand at the end of a paragraph; runs when its content has been read. */
export function endMarkers(state: StateCore): void {
  (state.env as unknown as Environment).waiting?.forEach((markers, tokens) => {
    for (const { number } of markers.splice(0)) {
      (tokens as Token[]).push(Object.assign(new state.Token('citation', '', 0), { content: citationSign(number) }));
    }
  });
}
