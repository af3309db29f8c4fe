import { InlineBuilder } from './inlineBuilder';
import type { Cell, HeadingLevel, Mark } from './nodes';
import type { CloseElement, TreeBuilder } from './treeBuilder';

export type Attributes = Readonly<Record<string, string>>;

/** Handles a start tag. Returns the function that handles the end tag. */
export type ElementHandler = (tree: TreeBuilder, attributes: Attributes) => CloseElement;

const noop: CloseElement = () => undefined;

/** Elements whose content is omitted. Of elements that are in none of the tables, the content is kept. */
export const IGNORED_ELEMENTS: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed svg math title textarea select canvas noframes noembed xmp'.split(
    ' '
  )
);

/** Elements that load a resource. They become a link to it. */
export const MEDIA_ELEMENTS: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'source']);

/** Elements that end the paragraph before and behind them. */
const BLOCK_ELEMENTS =
  'address article aside caption center dd details div dl fieldset figcaption figure footer form header legend main ' +
  'nav p section tbody tfoot thead';

const MARK_ELEMENTS: readonly (readonly [Mark, string])[] = [
  ['strong', 'b strong'],
  ['em', 'i em cite dfn var'],
  ['underline', 'u ins'],
  ['strike', 's del strike'],
  ['mark', 'mark'],
  ['small', 'small'],
  ['code', 'code kbd samp tt'],
  ['sup', 'sup'],
  ['sub', 'sub']
];

const HANDLERS: Readonly<Record<string, ElementHandler>> = {
  a: (tree, { href = '' }) => tree.anchor(href),
  abbr:
    (tree, { title = '' }) =>
    () => {
      tree.text(title === '' ? '' : ` (${title})`);
    },
  blockquote: (tree) =>
    tree.container({
      kind: 'flow',
      blocks: [],
      line: new InlineBuilder(),
      toBlock: (blocks) => ({ kind: 'quote', blocks })
    }),
  br: (tree) => {
    tree.lineBreak();
    return noop;
  },
  code: openCode,
  hr: (tree) => {
    tree.rule();
    return noop;
  },
  img: (tree, { src = '', alt = '', title = '' }) => {
    tree.image(src, alt, title);
    return noop;
  },
  ul: (tree) => tree.container({ kind: 'list', ordered: false, start: 1, items: [] }),
  ol: (tree, { start = '1' }) =>
    tree.container({ kind: 'list', ordered: true, start: /^\d{1,9}$/.test(start) ? Number(start) : 1, items: [] }),
  li: openItem,
  pre: (tree) => tree.container({ kind: 'code', text: '', language: '', citations: [] }),
  q: (tree) => {
    tree.text('“');
    return () => {
      tree.text('”');
    };
  },
  dt: (tree) => closeBoth(block(tree), tree.mark('strong')),
  summary: (tree) => closeBoth(block(tree), tree.mark('strong')),
  table: (tree) => tree.container({ kind: 'table', rows: [], headRows: 0, inHead: false }),
  thead: openHead,
  tr: (tree) => tree.container({ kind: 'row', cells: [] }),
  td: (tree, attributes) => openCell(tree, attributes, false),
  th: (tree, attributes) => openCell(tree, attributes, true)
};

/** Handlers of all supported elements, by tag name. */
export const ELEMENT_HANDLERS: ReadonlyMap<string, ElementHandler> = new Map<string, ElementHandler>([
  ...BLOCK_ELEMENTS.split(' ').map((name) => [name, block] as const),
  ...MARK_ELEMENTS.flatMap(([mark, names]) =>
    names.split(' ').map((name) => [name, (tree: TreeBuilder) => tree.mark(mark)] as const)
  ),
  ...([1, 2, 3, 4, 5, 6] as const).map((level) => [`h${level}`, openHeading(level)] as const),
  ...Object.entries(HANDLERS)
]);

function block(tree: TreeBuilder): CloseElement {
  tree.boundary();
  return () => {
    tree.boundary();
  };
}

function openHeading(level: HeadingLevel): ElementHandler {
  return (tree) => tree.container({ kind: 'heading', level, line: new InlineBuilder() });
}

/** A list item without a list becomes a paragraph with a bullet. */
function openItem(tree: TreeBuilder): CloseElement {
  if (tree.innermost('list')) {
    return tree.container({ kind: 'item', blocks: [], line: new InlineBuilder() });
  }
  const close = block(tree);
  tree.text('• ');
  return close;
}

function openHead(tree: TreeBuilder): CloseElement {
  const table = tree.innermost('table');
  if (!table) {
    return block(tree);
  }
  table.inHead = true;
  return () => {
    table.inHead = false;
  };
}

/** In a `pre` element, `code` has the language as a class (`language-…`), as markdown-it writes it. */
function openCode(tree: TreeBuilder, attributes: Attributes): CloseElement {
  const code = tree.innermost('code');
  if (!code) {
    return tree.mark('code');
  }
  code.language ||= /^language-([\w+#.-]{1,30})$/.exec(attributes.class ?? '')?.[1] ?? '';
  return noop;
}

const SPAN = /^[1-9]\d{0,2}$/;
const ALIGNMENTS: Readonly<Record<string, Cell['align']>> = { left: 'start', center: 'center', right: 'end' };

function openCell(tree: TreeBuilder, attributes: Attributes, isHeader: boolean): CloseElement {
  const { colspan = '', rowspan = '', align = '', style = '' } = attributes;
  // markdown-it writes the alignment of a column as a style
  const alignment = /^text-align:(left|center|right)$/.exec(style)?.[1] ?? align;
  const cell = {
    isHeader,
    align: ALIGNMENTS[alignment] ?? 'start',
    columns: SPAN.test(colspan) ? Number(colspan) : 1,
    rows: SPAN.test(rowspan) ? Number(rowspan) : 1
  };
  return tree.container({ kind: 'cell', line: new InlineBuilder(), cell });
}

function closeBoth(outer: CloseElement, inner: CloseElement): CloseElement {
  return () => {
    inner();
    outer();
  };
}
