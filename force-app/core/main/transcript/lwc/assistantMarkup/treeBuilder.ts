import { linkOf } from 'c/assistantAddress';
import type { Link } from 'c/assistantAddress';
import { attach, endParagraph, isFlow } from './containers';
import type { Container, ContainerOf, Flow } from './containers';
import { InlineBuilder } from './inlineBuilder';
import { MARKS } from './nodes';
import type { Block, CitationMark, Mark, Picture } from './nodes';

/** Containers within containers; what is nested deeper stands in the deepest of them. */
const MAX_DEPTH = 20;

/** What ends an element. */
export type Close = () => void;

interface OpenLink {
  /** Undefined where its address must not be followed. */
  readonly link: Link | undefined;
  text: string;
  /** What its picture shows, in case that it has no text. */
  name: string;
  /** What cannot stand in a link, and comes behind it. */
  readonly behind: (Picture | CitationMark)[];
}

/** Builds the tree of blocks from elements and texts as they come. */
export class TreeBuilder {
  private readonly root: Flow = { kind: 'flow', blocks: [], line: new InlineBuilder() };
  private readonly open: Container[] = [this.root];
  private readonly marks = new Map<Mark, number>();
  private link: OpenLink | undefined;
  /** Numbers of the citations that are in the tree. */
  readonly cited: number[] = [];

  /** The innermost container, if it is of this kind. */
  innermost<Kind extends Container['kind']>(kind: Kind): ContainerOf<Kind> | undefined {
    const last = this.open.at(-1);
    return last?.kind === kind ? (last as ContainerOf<Kind>) : undefined;
  }

  text(text: string): void {
    const code = this.innermost('code');
    if (code) {
      code.text += text;
      return;
    }
    if (this.link) {
      this.link.text += text;
    }
    this.line(text.trim() === '')?.text(text, this.currentMarks(), this.link?.link);
  }

  lineBreak(): void {
    const code = this.innermost('code');
    if (code) {
      code.text += '\n';
    } else {
      this.line(true)?.lineBreak(this.link?.link);
    }
  }

  /** A picture, or its description where it has no address from which a picture could come. */
  image(source: string, alt: string, title: string): void {
    const link = linkOf(source);
    if (!link || !/^https?:/.test(link.href) || this.innermost('code')) {
      this.text(alt || title || withoutData(source));
      return;
    }
    if (this.link) {
      this.link.name ||= alt || title;
    }
    this.add({ kind: 'image', source: link.href, alt, title });
  }

  citation(number: number): void {
    const code = this.innermost('code');
    if (code) {
      code.citations.push({ kind: 'citation', number });
    } else {
      this.add({ kind: 'citation', number });
    }
    this.cited.push(number);
  }

  /** Ends the paragraph; within a heading or a cell, the line. */
  boundary(): void {
    const last = this.open.at(-1);
    if (last && isFlow(last)) {
      endParagraph(last);
    } else if (last && 'line' in last) {
      last.line.boundary();
    }
  }

  mark(mark: Mark): Close {
    this.marks.set(mark, (this.marks.get(mark) ?? 0) + 1);
    return () => {
      this.marks.set(mark, (this.marks.get(mark) ?? 1) - 1);
    };
  }

  /** A link; where it must not be followed, its text with the address behind it. Links do not nest: the first counts. */
  anchor(address: string): Close {
    if (this.link || address === '') {
      return () => undefined;
    }
    const own: OpenLink = { link: linkOf(address), text: '', name: '', behind: [] };
    this.link = own;
    return () => {
      const text = own.text.trim();
      if (text === '' && own.link) {
        this.text(own.name || own.link.target);
      }
      this.link = undefined;
      if (!own.link && text !== address) {
        this.text(text === '' ? withoutData(address) : ` (${withoutData(address)})`);
      }
      own.behind.forEach((inline) => {
        this.add(inline);
      });
    };
  }

  /** Opens a container; where there can be none, its content stands in the one around it. */
  container(container: Container): Close {
    this.boundary();
    if (!this.takes(container)) {
      return () => {
        this.boundary();
      };
    }
    this.open.push(container);
    return () => {
      this.boundary();
      this.open.pop();
      this.leave(container);
    };
  }

  rule(): void {
    this.boundary();
    const last = this.open.at(-1);
    if (last && isFlow(last)) {
      last.blocks.push({ kind: 'rule' });
    }
  }

  finish(): readonly Block[] {
    endParagraph(this.root);
    return this.root.blocks;
  }

  private add(inline: Picture | CitationMark): void {
    if (this.link) {
      this.link.behind.push(inline);
    } else {
      this.line(false)?.add(inline);
    }
  }

  private takes({ kind }: Container): boolean {
    const outer = PARENTS[kind];
    const last = this.open.at(-1);
    const fits = last !== undefined && (outer === undefined ? isFlow(last) : last.kind === outer);
    return fits && (outer !== undefined || this.open.length < MAX_DEPTH);
  }

  private leave(container: Container): void {
    const around = this.open.at(-1);
    if (around && isFlow(around)) {
      endParagraph(around);
    }
    if (around) {
      attach(container, around);
    }
  }

  /** Where text goes. Between the parts of a list or table there is none: what stands there comes before it. */
  private line(isSpace: boolean): InlineBuilder | undefined {
    const last = this.open.at(-1);
    if (last && 'line' in last) {
      return last.line;
    }
    const around = isSpace ? undefined : this.open.findLast((container) => 'line' in container);
    return around && 'line' in around ? around.line : undefined;
  }

  private currentMarks(): readonly Mark[] {
    return MARKS.filter((mark) => (this.marks.get(mark) ?? 0) > 0);
  }
}

/** Containers that stand in one kind of container only; all others stand among blocks. */
const PARENTS: Partial<Record<Container['kind'], Container['kind']>> = { item: 'list', row: 'table', cell: 'row' };

/** The content of a data address is nothing to read. */
function withoutData(address: string): string {
  return address.replace(/^(\s*data:[^,]*),[^]*$/i, '$1,…');
}
