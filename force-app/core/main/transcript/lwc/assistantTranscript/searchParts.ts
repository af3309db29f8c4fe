import type { ItemReader } from './itemReader';
import type { Common } from './part';

export interface SearchAnswer {
  readonly text: string;
  /** From 0 to 1; undefined when the search engine told none. */
  readonly confidence: number | undefined;
}

export interface SearchResult {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly confidence: number | undefined;
  readonly answers: readonly SearchAnswer[];
}

export interface SearchPart extends Common {
  readonly kind: 'search';
  readonly header: string;
  readonly results: readonly SearchResult[];
  /** Those that the customer saw on demand only. */
  readonly more: readonly SearchResult[];
}

export interface Citation {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Place of its source in `results`, or -1. */
  readonly result: number;
  /** Where in the answer's text the cited passages end, in UTF-16 code units. */
  readonly ends: readonly number[];
}

/** A conversational search: an answer with its sources. */
export interface AnswerPart extends Common {
  readonly kind: 'answer';
  readonly text: string;
  readonly citationsTitle: string;
  readonly citations: readonly Citation[];
  readonly results: readonly SearchResult[];
  readonly disclaimer: string;
}

/** `search`; older services put everything into `results`. */
export function readSearch(item: ItemReader): SearchPart {
  return {
    kind: 'search',
    header: item.text('header'),
    results: [...item.readers('primary_results'), ...item.readers('results')].map(readResult),
    more: item.readers('additional_results').map(readResult)
  };
}

/** A highlight is a piece of the text with the words that were found in `<em>`, and says more than the whole. */
function readResult(result: ItemReader): SearchResult {
  const highlight = result.inside('highlight');
  const metadata = result.skip('id').inside('result_metadata');
  const title = result.text('title');
  const body = result.text('body');
  const highlighted = highlight.skip('title', 'url').list('body').filter(isText).join(' … ');
  return {
    title: title || highlight.list('title').filter(isText).join(' … '),
    body: highlighted || body,
    url: result.text('url'),
    confidence: metadata.skip('score').number('confidence'),
    answers: result.readers('answers').map(readAnswer)
  };
}

function readAnswer(answer: ItemReader): SearchAnswer {
  return { text: answer.text('text'), confidence: answer.number('confidence') };
}

export function readConversationalSearch(item: ItemReader): AnswerPart | undefined {
  const text = item.text('text');
  const results = item.readers('search_results').map(readResult);
  const citations = item.readers('citations').map((citation, index) => readCitation(citation, index, results.length));
  return text === '' && citations.length === 0 && results.length === 0
    ? undefined
    : {
        kind: 'answer',
        text,
        citationsTitle: item.text('citations_title'),
        citations,
        results,
        disclaimer: item.text('disclaimer')
      };
}

function readCitation(citation: ItemReader, index: number, results: number): Citation {
  const place = citation.number('search_result_index') ?? citation.number('search_result_idx') ?? -1;
  const ranges = citation.readers('ranges').map((range) => range.skip('start').number('end'));
  // one range for each citation, in older contracts
  const older = citation.skip('range_start').number('range_end');
  return {
    number: index + 1,
    title: citation.text('title'),
    text: citation.textOf('text', 'body'),
    url: citation.text('url'),
    result: Number.isInteger(place) && place >= 0 && place < results ? place : -1,
    ends: [...ranges, older].filter((end) => end !== undefined)
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
