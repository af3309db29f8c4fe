import type { StateCore, StateInline, Token } from './markdownLibrary';
import type { Marker } from './markers';
import { citationSentinel } from './sentinels';
import { SourceMap } from './sourceMap';

/** The `env` object of markdown-it for one text. */
export interface MarkdownEnvironment {
  readonly markers: readonly Marker[];
  /** Markers that `assignMarkers` assigned to inline content, by its child tokens, with offsets in that content. */
  readonly pendingMarkers?: Map<readonly Token[], Marker[]>;
}

function environmentOf(state: StateCore | StateInline): MarkdownEnvironment {
  return state.env as unknown as MarkdownEnvironment;
}

/**
 * Core rule, before inline content is parsed: assigns each marker to a token. Markers in inline content are kept for
 * `citationRule`; the others are inserted at once.
 */
export function assignMarkers(state: StateCore): void {
  const { markers } = environmentOf(state);
  if (markers.length === 0) {
    return;
  }
  const sourceMap = new SourceMap(state);
  const pendingMarkers = new Map<readonly Token[], Marker[]>();
  const blockMarkers = new Map<Token, Marker[]>();
  for (const marker of markers) {
    const { token, offset } = sourceMap.locate(marker.offset);
    if (token?.type === 'inline' && token.children) {
      append(pendingMarkers, token.children, { offset, number: marker.number });
    } else if (token) {
      append(blockMarkers, token, { offset, number: marker.number });
    }
  }
  Object.assign(state.env, { pendingMarkers });
  state.tokens = state.tokens.flatMap((token) => insertMarkers(state, token, blockMarkers.get(token) ?? []));
  if (sourceMap.isEmpty) {
    state.tokens.push(...markers.map(({ number }) => htmlToken(state, citationSentinel(number))));
  }
}

function append<Key>(map: Map<Key, Marker[]>, key: Key, marker: Marker): void {
  map.set(key, [...(map.get(key) ?? []), marker]);
}

/** Inserts markers between the tags of an HTML block, or behind a code block. */
function insertMarkers(state: StateCore, token: Token, markers: readonly Marker[]): Token[] {
  if (token.type !== 'html_block') {
    return [token, ...markers.map(({ number }) => htmlToken(state, citationSentinel(number)))];
  }
  for (const { offset, number } of [...markers].reverse()) {
    const position = endOfTag(token.content, offset);
    token.content = token.content.slice(0, position) + citationSentinel(number) + token.content.slice(position);
  }
  return [token];
}

/** The end of the HTML tag that an offset is in; the offset itself if it is outside of tags. */
function endOfTag(html: string, offset: number): number {
  const start = html.lastIndexOf('<', offset - 1);
  const end = start < 0 ? -1 : html.indexOf('>', start);
  return end >= offset && /^<[a-z/!?]/i.test(html.slice(start, start + 2)) ? end + 1 : offset;
}

function htmlToken({ Token: TokenConstructor }: StateCore, content: string): Token {
  return Object.assign(new TokenConstructor('html_block', '', 0), { content, block: true });
}

/** Characters at which markdown-it may start another rule than that for plain text. */
const MARKDOWN_CHARACTERS = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/;

/**
 * Inline rule: emits the markers at the current position and consumes the plain text up to the next one. A marker inside
 * syntax that another rule consumes as a whole, such as a URL, is emitted behind it.
 */
export function citationRule(state: StateInline, silent: boolean): boolean {
  const markers = silent ? undefined : environmentOf(state).pendingMarkers?.get(state.tokens);
  return markers !== undefined && consumeTextUpTo(state, emitDueMarkers(state, markers));
}

/** @returns the position of the next marker, or the current position if there is none */
function emitDueMarkers(state: StateInline, markers: Marker[]): number {
  while (markers[0] && markers[0].offset <= state.pos) {
    state.push('citation', '', 0).content = citationSentinel(markers[0].number);
    markers.shift();
  }
  return markers[0]?.offset ?? state.pos;
}

/** @returns false, with nothing consumed, if there is no text or it may contain Markdown */
function consumeTextUpTo(state: StateInline, position: number): boolean {
  const text = state.src.slice(state.pos, Math.min(position, state.posMax));
  if (text === '' || MARKDOWN_CHARACTERS.test(text)) {
    return false;
  }
  state.pending += text;
  state.pos += text.length;
  return true;
}

/** Core rule, after inline content is parsed: emits the markers at the end of inline content. */
export function emitTrailingMarkers(state: StateCore): void {
  environmentOf(state).pendingMarkers?.forEach((markers, tokens) => {
    for (const { number } of markers.splice(0)) {
      (tokens as Token[]).push(
        Object.assign(new state.Token('citation', '', 0), { content: citationSentinel(number) })
      );
    }
  });
}
