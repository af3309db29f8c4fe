import { InlineBuilder } from './inlineBuilder';
import type { Cell, HeadingLevel, Mark } from './nodes';
import type { Close, TreeBuilder } from './treeBuilder';

export type Attributes = Readonly<Record<string, string>>;

/** Begins an element; what it gives back ends it. */
export type Open = (tree: TreeBuilder, attributes: Attributes) => Close;

const nothing: Close = () => undefined;

/** Elements whose content is no text for a reader. An element that is not in any of the tables only lends its content. */
export const DROPPED: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed svg math title textarea select canvas noframes noembed xmp'.split(
    ' '
  )
);

/** Elements that load something: a reader gets a link to it. */
export const MEDIA: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'source']);

/** Elements that stand for themselves, as begin and end of a paragraph would. */
const BLOCKS =
  'address article aside caption center dd details div dl fieldset figcaption figure footer form header legend main ' +
  'nav p section tbody tfoot thead';

const MARKED: readonly (readonly [Mark, string])[] = [
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

const OPENERS: Readonly<Record<string, Open>> = {
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
    return nothing;
  },
  code: openCode,
  hr: (tree) => {
    tree.rule();
    return nothing;
  },
  img: (tree, { src = '', alt = '', title = '' }) => {
    tree.image(src, alt, title);
    return nothing;
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
  dt: (tree) => together(block(tree), tree.mark('strong')),
  summary: (tree) => together(block(tree), tree.mark('strong')),
  table: (tree) => tree.container({ kind: 'table', rows: [], headRows: 0, inHead: false }),
  thead: openHead,
  tr: (tree) => tree.container({ kind: 'row', cells: [] }),
  td: (tree, attributes) => openCell(tree, attributes, false),
  th: (tree, attributes) => openCell(tree, attributes, true)
};

/** Every element that is more than its content. */
export const ELEMENTS: ReadonlyMap<string, Open> = new Map<string, Open>([
  ...BLOCKS.split(' ').map((name) => [name, block] as const),
  ...MARKED.flatMap(([mark, names]) =>
    names.split(' ').map((name) => [name, (tree: TreeBuilder) => tree.mark(mark)] as const)
  ),
  ...([1, 2, 3, 4, 5, 6] as const).map((level) => [`h${level}`, heading(level)] as const),
  ...Object.entries(OPENERS)
]);

function block(tree: TreeBuilder): Close {
  tree.boundary();
  return () => {
    tree.boundary();
  };
}

function heading(level: HeadingLevel): Open {
  return (tree) => tree.container({ kind: 'heading', level, line: new InlineBuilder() });
}

/** An item where no list can be is a line with a bullet. */
function openItem(tree: TreeBuilder): Close {
  if (tree.innermost('list')) {
    return tree.container({ kind: 'item', blocks: [], line: new InlineBuilder() });
  }
  const close = block(tree);
  tree.text('• ');
  return close;
}

function openHead(tree: TreeBuilder): Close {
  const table = tree.innermost('table');
  if (!table) {
    return block(tree);
  }
  table.inHead = true;
  return () => {
    table.inHead = false;
  };
}

/** Within preformatted text, Markdown's library names the language in a class. */
function openCode(tree: TreeBuilder, attributes: Attributes): Close {
  const code = tree.innermost('code');
  if (!code) {
    return tree.mark('code');
  }
  code.language ||= /^language-([\w+#.-]{1,30})$/.exec(attributes.class ?? '')?.[1] ?? '';
  return nothing;
}

const SPAN = /^[1-9]\d{0,2}$/;
const ALIGNMENTS: Readonly<Record<string, Cell['align']>> = { left: 'start', center: 'center', right: 'end' };

function openCell(tree: TreeBuilder, attributes: Attributes, isHeader: boolean): Close {
  const { colspan = '', rowspan = '', align = '', style = '' } = attributes;
  // Markdown's library writes the alignment of a column as a style
  const alignment = /^text-align:(left|center|right)$/.exec(style)?.[1] ?? align;
  const cell = {
    isHeader,
    align: ALIGNMENTS[alignment] ?? 'start',
    columns: SPAN.test(colspan) ? Number(colspan) : 1,
    rows: SPAN.test(rowspan) ? Number(rowspan) : 1
  };
  return tree.container({ kind: 'cell', line: new InlineBuilder(), cell });
}

function together(outer: Close, inner: Close): Close {
  return () => {
    inner();
    outer();
  };
}
