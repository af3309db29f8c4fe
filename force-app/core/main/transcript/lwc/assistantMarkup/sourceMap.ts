import type { StateCore, Token } from './markdownLibrary';

/** A part of a source line and the token whose content it became. */
interface Segment {
  readonly token: Token;
  readonly line: number;
  readonly column: number;
  /** Start of the segment in the token's content. */
  readonly offset: number;
  readonly length: number;
}

/** A position in the content of a token; without a token if the text has no content. */
interface TokenPosition {
  readonly token?: Token;
  readonly offset: number;
}

/** Types of tokens whose content is text of the source. */
const CONTENT_TOKEN_TYPES = new Set(['inline', 'html_block', 'fence', 'code_block']);

/**
 * Maps offsets of a Markdown text to tokens. markdown-it only keeps the lines of a token, so columns are found by searching
 * the content in the lines.
 */
export class SourceMap {
  private readonly text: string;
  private readonly segments: readonly Segment[];

  constructor({ src, tokens }: StateCore) {
    this.text = src;
    this.segments = segmentsOf(src, tokens);
  }

  get isEmpty(): boolean {
    return this.segments.length === 0;
  }

  /** The position of an offset; between two segments, the end of the first; before all segments, the start of the text. */
  locate(offset: number): TokenPosition {
    const before = this.text.slice(0, offset);
    const line = before.split('\n').length - 1;
    const column = offset - (before.lastIndexOf('\n') + 1);
    const segment = this.segments.findLast(
      (candidate) => candidate.line < line || (candidate.line === line && candidate.column <= column)
    );
    if (!segment) {
      return { token: this.segments[0]?.token, offset: 0 };
    }
    const length = segment.line === line ? Math.min(column - segment.column, segment.length) : segment.length;
    return { token: segment.token, offset: segment.offset + length };
  }
}

function segmentsOf(source: string, tokens: readonly Token[]): Segment[] {
  const lines = source.split('\n');
  const searchStarts = new Map<number, number>();
  let firstLine = 0;
  return tokens.flatMap((token) => {
    // table cells have no lines of their own: they are in the line of their row
    firstLine = token.map?.[0] ?? firstLine;
    return CONTENT_TOKEN_TYPES.has(token.type) ? segmentsOfToken(token, firstLine, lines, searchStarts) : [];
  });
}

/** @param searchStarts column of each line where the search continues; table cells of one row share a line */
function segmentsOfToken(
  token: Token,
  firstLine: number,
  lines: readonly string[],
  searchStarts: Map<number, number>
): Segment[] {
  const isCode = token.type === 'fence' || token.type === 'code_block';
  let lineStart = 0;
  return (isCode ? [''] : token.content.split('\n')).map((contentLine, index) => {
    const line = firstLine + index;
    const text = contentLine.trim();
    const searchStart = searchStarts.get(line) ?? 0;
    const column = Math.max(lines[line]?.indexOf(text, searchStart) ?? searchStart, searchStart);
    searchStarts.set(line, column + text.length);
    const offset = lineStart + contentLine.indexOf(text);
    lineStart += contentLine.length + 1;
    return { token, line, column, offset, length: text.length };
  });
}
