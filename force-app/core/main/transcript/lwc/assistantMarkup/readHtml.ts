import { DROPPED, ELEMENTS, MEDIA } from './elements';
import type { Attributes } from './elements';
import { Parser } from './htmlLibrary';
import type { Block } from './nodes';
import { BLANK, CITATION } from './sentinels';
import { TreeBuilder } from './treeBuilder';
import type { Close } from './treeBuilder';

/**
 * Reads HTML into blocks. What is in no table of elements lends its content only.
 * @param cited numbers of the citations that have to be in it: those in a comment, a tag or what is dropped come last
 */
export function readHtml(html: string, cited: readonly number[] = []): readonly Block[] {
  const reader = new HtmlReader();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      reader.open(name, attributes);
    },
    ontext: (text) => {
      reader.text(text);
    },
    onclosetag: (_name, isImplied) => {
      reader.close(isImplied);
    }
  });
  parser.end(html);
  const found = [...reader.tree.cited];
  cited
    .filter((number) => !found.includes(number) || found.splice(found.indexOf(number), 1).length === 0)
    .forEach((number) => {
      reader.tree.citation(number);
    });
  return reader.tree.finish();
}

class HtmlReader {
  readonly tree = new TreeBuilder();
  private readonly closes: Close[] = [];
  /** What stands in an element that is dropped, and how many elements are open in it. */
  private dropped: { text: string; depth: number } | undefined;

  open(name: string, attributes: Attributes): void {
    if (this.dropped) {
      this.dropped.depth += 1;
      return;
    }
    if (MEDIA.has(name)) {
      this.medium(attributes);
    }
    if (DROPPED.has(name)) {
      this.dropped = { text: '', depth: 0 };
    } else {
      this.closes.push(ELEMENTS.get(name)?.(this.tree, attributes) ?? (() => undefined));
    }
  }

  /** @param isImplied whether the element has no end tag */
  close(isImplied: boolean): void {
    if (!this.dropped) {
      this.closes.pop()?.();
    } else if (this.dropped.depth > 0) {
      this.dropped.depth -= 1;
    } else {
      const { text } = this.dropped;
      this.dropped = undefined;
      // nobody meant to hide all the rest of a text
      this.text(isImplied ? text : '');
    }
  }

  text(raw: string): void {
    if (this.dropped) {
      this.dropped.text += raw;
      return;
    }
    // text and numbers of citations take turns
    raw
      .replaceAll(BLANK, '')
      .split(CITATION)
      .forEach((piece, index) => {
        if (index % 2 === 1) {
          this.tree.citation(Number(piece));
        } else if (piece !== '') {
          this.tree.text(piece);
        }
      });
  }

  private medium({ src = '', title = '' }: Attributes): void {
    const close = this.tree.anchor(src);
    this.tree.text(src === '' ? '' : title);
    close();
  }
}
