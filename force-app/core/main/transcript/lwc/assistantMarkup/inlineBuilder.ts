import type { Link } from 'c/assistantAddress';
import { balanceBidi } from './bidi';
import type { Inline, LineBreak, Mark, TextRun } from './nodes';
import { startsWithTarget } from './linkTarget';

type Run = TextRun | LineBreak;

interface OpenLink {
  readonly kind: 'openLink';
  readonly link: Link;
  readonly content: Run[];
}

type InlineNode = Exclude<Inline, { kind: 'link' }> | OpenLink;

/** Builds the inline content of a paragraph, heading or cell. Collapses white space like HTML. */
export class InlineBuilder {
  private readonly nodes: InlineNode[] = [];
  /** Whether white space at the start of the next text is dropped: at the start of a line and after other white space. */
  private skipsLeadingSpace = true;

  /** @param link enclosing link; consecutive texts of the same object become one link */
  text(raw: string, marks: readonly Mark[], link: Link | undefined): void {
    const collapsed = raw.replace(/[ \t\n\r\f]+/g, ' ');
    const text = this.skipsLeadingSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (text !== '') {
      append(this.runs(link), { kind: 'text', text, marks });
      this.skipsLeadingSpace = text.endsWith(' ');
    }
  }

  lineBreak(link: Link | undefined): void {
    this.runs(link).push({ kind: 'break' });
    this.skipsLeadingSpace = true;
  }

  /** Separates nested blocks by a line break, because headings and cells have inline content only. */
  boundary(): void {
    const last = this.nodes.at(-1);
    if (last !== undefined && last.kind !== 'break') {
      this.lineBreak(undefined);
    }
  }

  /** Adds an image or a citation. */
  add(inline: Exclude<Inline, { kind: 'link' } | Run>): void {
    this.nodes.push(inline);
    this.skipsLeadingSpace = false;
  }

  /** The inline content without trailing white space and line breaks. */
  content(): readonly Inline[] {
    trimEnd(this.nodes);
    return this.nodes.flatMap((node): readonly Inline[] =>
      node.kind === 'openLink' ? toLink(node) : balanceRun(node)
    );
  }

  private runs(link: Link | undefined): InlineNode[] {
    if (link === undefined) {
      return this.nodes;
    }
    const last = this.nodes.at(-1);
    if (last?.kind === 'openLink' && last.link === link) {
      return last.content;
    }
    const content: Run[] = [];
    this.nodes.push({ kind: 'openLink', link, content });
    return content;
  }
}

function append(nodes: InlineNode[], run: TextRun): void {
  const last = nodes.at(-1);
  if (last?.kind === 'text' && last.marks.join() === run.marks.join()) {
    nodes[nodes.length - 1] = { ...last, text: last.text + run.text };
  } else {
    nodes.push(run);
  }
}

function trimEnd(nodes: InlineNode[]): void {
  let last = nodes.at(-1);
  while (last?.kind === 'break' || (last?.kind === 'text' && last.text === ' ')) {
    nodes.pop();
    last = nodes.at(-1);
  }
  if (last?.kind === 'text') {
    nodes[nodes.length - 1] = { ...last, text: last.text.replace(/ $/, '') };
  }
}

function toLink({ link, content }: OpenLink): readonly Inline[] {
  const runs = content.flatMap((run) => balanceRun(run));
  const text = runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
  return runs.length > 0
    ? [{ kind: 'link', ...link, hasVisibleTarget: startsWithTarget(text, link), content: runs }]
    : [];
}

/** Balances bidirectional control characters; empty if no text is left. */
function balanceRun<Some extends Inline>(inline: Some): readonly Some[] {
  const balanced = inline.kind === 'text' ? { ...inline, text: balanceBidi(inline.text) } : inline;
  return balanced.kind === 'text' && balanced.text === '' ? [] : [balanced];
}
