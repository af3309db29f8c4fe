import type { Link } from 'c/assistantAddress';
import { balanced } from './bidi';
import type { Inline, LineBreak, Mark, TextRun } from './nodes';
import { showsTarget } from './linkTarget';

type Run = TextRun | LineBreak;

interface OpenLink {
  readonly kind: 'openLink';
  readonly link: Link;
  readonly content: Run[];
}

type Piece = Exclude<Inline, { kind: 'link' }> | OpenLink;

/** Collects what stands in one paragraph, heading or cell, with white space as HTML has it. */
export class InlineBuilder {
  private readonly pieces: Piece[] = [];
  /** Whether white space would be the second in a row, or the first. */
  private spaced = true;

  /** @param link that the text belongs to; texts of the same link that follow each other are one */
  text(raw: string, marks: readonly Mark[], link: Link | undefined): void {
    const collapsed = raw.replace(/[ \t\n\r\f]+/g, ' ');
    const text = this.spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (text !== '') {
      append(this.runs(link), { kind: 'text', text, marks });
      this.spaced = text.endsWith(' ');
    }
  }

  lineBreak(link: Link | undefined): void {
    this.runs(link).push({ kind: 'break' });
    this.spaced = true;
  }

  /** A line break between what would be blocks elsewhere. */
  boundary(): void {
    const last = this.pieces.at(-1);
    if (last !== undefined && last.kind !== 'break') {
      this.lineBreak(undefined);
    }
  }

  /** What is no text: a picture or a citation. */
  add(inline: Exclude<Inline, { kind: 'link' } | Run>): void {
    this.pieces.push(inline);
    this.spaced = false;
  }

  /** All of it, without the white space and line breaks at its end. */
  content(): readonly Inline[] {
    trimEnd(this.pieces);
    return this.pieces.flatMap((piece): readonly Inline[] =>
      piece.kind === 'openLink' ? closed(piece) : closedRun(piece)
    );
  }

  private runs(link: Link | undefined): Piece[] {
    if (link === undefined) {
      return this.pieces;
    }
    const last = this.pieces.at(-1);
    if (last?.kind === 'openLink' && last.link === link) {
      return last.content;
    }
    const content: Run[] = [];
    this.pieces.push({ kind: 'openLink', link, content });
    return content;
  }
}

function append(pieces: Piece[], run: TextRun): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text' && last.marks.join() === run.marks.join()) {
    pieces[pieces.length - 1] = { ...last, text: last.text + run.text };
  } else {
    pieces.push(run);
  }
}

function trimEnd(pieces: Piece[]): void {
  let last = pieces.at(-1);
  while (last?.kind === 'break' || (last?.kind === 'text' && last.text === ' ')) {
    pieces.pop();
    last = pieces.at(-1);
  }
  if (last?.kind === 'text') {
    pieces[pieces.length - 1] = { ...last, text: last.text.replace(/ $/, '') };
  }
}

function closed({ link, content }: OpenLink): readonly Inline[] {
  const runs = content.flatMap((run) => closedRun(run));
  const text = runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
  return runs.length > 0 ? [{ kind: 'link', ...link, showsTarget: showsTarget(text, link), content: runs }] : [];
}

/** A text that closes what it opens; none when nothing is left of it. */
function closedRun<Some extends Inline>(inline: Some): readonly Some[] {
  const closedText = inline.kind === 'text' ? { ...inline, text: balanced(inline.text) } : inline;
  return closedText.kind === 'text' && closedText.text === '' ? [] : [closedText];
}
