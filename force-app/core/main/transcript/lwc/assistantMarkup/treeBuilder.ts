import { linkOf } from 'c/assistantAddress';
import type { Link } from 'c/assistantAddress';
import { attach, endParagraph, isFlow } from './containers';
import type { Container, ContainerOf, Flow } from './containers';
import { InlineBuilder } from './inlineBuilder';
import { MARKS } from './nodes';
import type { Block, CitationMark, Mark, Picture } from './nodes';

/** Maximum nesting of containers. The content of deeper containers is added to the deepest allowed one. */
const MAX_DEPTH = 20;

/** Handles the end tag of an element. */
export type CloseElement = () => void;

interface OpenLink {
  /** Undefined if the URL must not become a link. */
  readonly link: Link | undefined;
  text: string;
  /** Description of the first image in the link; replaces a missing text. */
  imageName: string;
  /** Images and citations in the link. A link has only text, so they are added behind it. */
  readonly trailing: (Picture | CitationMark)[];
}

/** Builds the tree of blocks from a stream of elements and texts. */
export class TreeBuilder {
  private readonly root: Flow = { kind: 'flow', blocks: [], line: new InlineBuilder() };
  /** Open containers, from the root to the innermost. */
  private readonly open: Container[] = [this.root];
  /** Number of open elements for each format. */
  private readonly marks = new Map<Mark, number>();
  private link: OpenLink | undefined;
  /** Numbers of the citations in the tree, in order. */
  readonly cited: number[] = [];

  /** The innermost container if it is of the given kind; otherwise undefined. */
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

  /** Adds an image; its description if the URL is not http(s) or inside a code block. */
  image(source: string, alt: string, title: string): void {
    const link = linkOf(source);
    if (!link || !/^https?:/.test(link.href) || this.innermost('code')) {
      this.text(alt || title || abbreviateDataUrl(source));
      return;
    }
    if (this.link) {
      this.link.imageName ||= alt || title;
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

  /** Ends the current paragraph; in a heading or cell, the current line. */
  boundary(): void {
    const last = this.open.at(-1);
    if (last && isFlow(last)) {
      endParagraph(last);
    } else if (last && 'line' in last) {
      last.line.boundary();
    }
  }

  mark(mark: Mark): CloseElement {
    this.marks.set(mark, (this.marks.get(mark) ?? 0) + 1);
    return () => {
      this.marks.set(mark, (this.marks.get(mark) ?? 1) - 1);
    };
  }

  /** Opens a link. If its URL must not become a link, adds the text followed by the URL. Ignores nested links. */
  anchor(address: string): CloseElement {
    if (this.link || address === '') {
      return () => undefined;
    }
    const opened: OpenLink = { link: linkOf(address), text: '', imageName: '', trailing: [] };
    this.link = opened;
    return () => {
      const text = opened.text.trim();
      if (text === '' && opened.link) {
        this.text(opened.imageName || opened.link.target);
      }
      this.link = undefined;
      if (!opened.link && text !== address) {
        this.text(text === '' ? abbreviateDataUrl(address) : ` (${abbreviateDataUrl(address)})`);
      }
      opened.trailing.forEach((inline) => {
        this.add(inline);
      });
    };
  }

  /** Opens a container. If the current container cannot contain it, its content is added to the current one. */
  container(container: Container): CloseElement {
    this.boundary();
    if (!this.canContain(container)) {
      return () => {
        this.boundary();
      };
    }
    this.open.push(container);
    return () => {
      this.boundary();
      this.open.pop();
      this.closeContainer(container);
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
      this.link.trailing.push(inline);
    } else {
      this.line(false)?.add(inline);
    }
  }

  private canContain({ kind }: Container): boolean {
    const requiredParent = REQUIRED_PARENTS[kind];
    const last = this.open.at(-1);
    const fits = last !== undefined && (requiredParent === undefined ? isFlow(last) : last.kind === requiredParent);
    return fits && (requiredParent !== undefined || this.open.length < MAX_DEPTH);
  }

  private closeContainer(container: Container): void {
    const parent = this.open.at(-1);
    if (parent && isFlow(parent)) {
      endParagraph(parent);
    }
    if (parent) {
      attach(container, parent);
    }
  }

  /**
   * The inline content to which text is added. Lists, tables and rows have none, so text between their items goes to the
   * nearest enclosing container that has; white space there is dropped.
   */
  private line(isSpace: boolean): InlineBuilder | undefined {
    const last = this.open.at(-1);
    if (last && 'line' in last) {
      return last.line;
    }
    const enclosing = isSpace ? undefined : this.open.findLast((container) => 'line' in container);
    return enclosing && 'line' in enclosing ? enclosing.line : undefined;
  }

  private currentMarks(): readonly Mark[] {
    return MARKS.filter((mark) => (this.marks.get(mark) ?? 0) > 0);
  }
}

/** Kinds of containers that require a specific parent; all others require a flow. */
const REQUIRED_PARENTS: Partial<Record<Container['kind'], Container['kind']>> = {
  item: 'list',
  row: 'table',
  cell: 'row'
};

/** Replaces the content of a data URL by an ellipsis. */
function abbreviateDataUrl(address: string): string {
  return address.replace(/^(\s*data:[^,]*),[^]*$/i, '$1,…');
}
