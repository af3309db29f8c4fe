import { IGNORED_ELEMENTS, ELEMENT_HANDLERS, MEDIA_ELEMENTS } from './elements';
import type { Attributes } from './elements';
import { Parser } from './htmlLibrary';
import type { Block } from './nodes';
import { BLANK, CITATION_PATTERN } from './sentinels';
import { TreeBuilder } from './treeBuilder';
import type { CloseElement } from './treeBuilder';

/**
 * Converts HTML to blocks. Of unknown elements, only the content is kept.
 * @param cited numbers of all citations in the HTML; those that are lost in comments, tags or ignored elements are added at
 *   the end
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
  missingNumbers(cited, reader.tree.cited).forEach((number) => {
    reader.tree.citation(number);
  });
  return reader.tree.finish();
}

/** The expected numbers without the found ones; a number that is expected twice has to be found twice. */
function missingNumbers(expected: readonly number[], found: readonly number[]): readonly number[] {
  const remaining = [...found];
  return expected.filter((number) => {
    const index = remaining.indexOf(number);
    if (index >= 0) {
      remaining.splice(index, 1);
    }
    return index < 0;
  });
}

class HtmlReader {
  readonly tree = new TreeBuilder();
  private readonly closes: CloseElement[] = [];
  /** Text of the ignored element that is open, and the number of elements that are open inside it. */
  private ignoredElement: { text: string; depth: number } | undefined;

  open(name: string, attributes: Attributes): void {
    if (this.ignoredElement) {
      this.ignoredElement.depth += 1;
      return;
    }
    if (MEDIA_ELEMENTS.has(name)) {
      this.addMediaLink(attributes);
    }
    if (IGNORED_ELEMENTS.has(name)) {
      this.ignoredElement = { text: '', depth: 0 };
    } else {
      this.closes.push(ELEMENT_HANDLERS.get(name)?.(this.tree, attributes) ?? (() => undefined));
    }
  }

  /** @param isImplied whether the end tag is missing */
  close(isImplied: boolean): void {
    if (!this.ignoredElement) {
      this.closes.pop()?.();
    } else if (this.ignoredElement.depth > 0) {
      this.ignoredElement.depth -= 1;
    } else {
      const { text } = this.ignoredElement;
      this.ignoredElement = undefined;
      // without an end tag, the element contains the rest of the message, so its text is kept
      this.text(isImplied ? text : '');
    }
  }

  text(raw: string): void {
    if (this.ignoredElement) {
      this.ignoredElement.text += raw;
      return;
    }
    // the capture group of the pattern makes every second element the number of a citation
    raw
      .replaceAll(BLANK, '')
      .split(CITATION_PATTERN)
      .forEach((part, index) => {
        if (index % 2 === 1) {
          this.tree.citation(Number(part));
        } else if (part !== '') {
          this.tree.text(part);
        }
      });
  }

  private addMediaLink({ src = '', title = '' }: Attributes): void {
    const close = this.tree.anchor(src);
    this.tree.text(src === '' ? '' : title);
    close();
  }
}
