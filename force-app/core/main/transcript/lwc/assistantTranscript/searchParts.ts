import type { ItemReader } from './itemReader';
import type { AnswerPart, Citation, SearchAnswer, SearchPart, SearchResult } from './part';
import { withoutChildren } from './partSpec';
import type { PartSpecs, TextReaders } from './partSpec';

/** Results of a search, and the answer of a conversational search. */
export const SEARCH_SPECS: Pick<PartSpecs, 'answer' | 'search'> = {
  answer: {
    responseTypes: { conversational_search: readConversationalSearch },
    mapChildren: withoutChildren,
    texts: ({ text, disclaimer, citations, results }, read) => [
      read.markup(text),
      disclaimer,
      ...citations.flatMap((citation) => [read.markup(citation.title), read.markup(citation.text), citation.url]),
      ...results.flatMap((result) => textsOfResult(result, read))
    ]
  },
  search: {
    responseTypes: { search: readSearch },
    mapChildren: withoutChildren,
    texts: ({ header, results, more }, read) => [
      read.markup(header),
      ...[...results, ...more].flatMap((result) => textsOfResult(result, read))
    ]
  }
};

function textsOfResult({ title, body, url, answers }: SearchResult, read: TextReaders): string[] {
  return [read.markup(title), ...answers.map(({ text }) => read.markup(text)), read.markup(body), url];
}

/** Older services put everything into `results`. */
function readSearch(item: ItemReader): SearchPart {
  return {
    kind: 'search',
    header: item.text('header'),
    results: [...item.readers('primary_results'), ...item.readers('results')].map(readResult),
    more: item.readers('additional_results').map(readResult)
  };
}

/** A highlight is an excerpt with the matches in `<em>`. It says more than the whole text, so it is preferred. */
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

function readConversationalSearch(item: ItemReader): AnswerPart | undefined {
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
