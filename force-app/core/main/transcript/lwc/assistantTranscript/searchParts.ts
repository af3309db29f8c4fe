import type { ItemReader } from './itemReader';
import type { AnswerPart, Citation, SearchAnswer, SearchPart, SearchResult } from './part';
import { withoutChildren } from './partSpec';
import type { PartSpecs, TextReaders } from './partSpec';

/** Search results, and answers of conversational search. */
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

/** Older services return all results in `results`, newer ones in `primary_results` and `additional_results`. */
function readSearch(item: ItemReader): SearchPart {
  return {
    kind: 'search',
    header: item.text('header'),
    results: [...item.objects('primary_results'), ...item.objects('results')].map(readResult),
    more: item.objects('additional_results').map(readResult)
  };
}

/** Prefers highlights, which are excerpts with the matches in `<em>`, to the whole body. */
function readResult(result: ItemReader): SearchResult {
  const highlight = result.object('highlight');
  const metadata = result.ignore('id').object('result_metadata');
  const title = result.text('title');
  const body = result.text('body');
  const highlighted = highlight.ignore('title', 'url').list('body').filter(isText).join(' … ');
  return {
    title: title || highlight.list('title').filter(isText).join(' … '),
    body: highlighted || body,
    url: result.text('url'),
    confidence: metadata.ignore('score').number('confidence'),
    answers: result.objects('answers').map(readAnswer)
  };
}

function readAnswer(answer: ItemReader): SearchAnswer {
  return { text: answer.text('text'), confidence: answer.number('confidence') };
}

function readConversationalSearch(item: ItemReader): AnswerPart | undefined {
  const text = item.text('text');
  const results = item.objects('search_results').map(readResult);
  const citations = item.objects('citations').map((citation, index) => readCitation(citation, index, results.length));
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

function readCitation(citation: ItemReader, index: number, resultCount: number): Citation {
  const resultIndex = citation.number('search_result_index') ?? citation.number('search_result_idx') ?? -1;
  const rangeEnds = citation.objects('ranges').map((range) => range.ignore('start').number('end'));
  // older versions of the API have a single range
  const singleEnd = citation.ignore('range_start').number('range_end');
  return {
    number: index + 1,
    title: citation.text('title'),
    text: citation.firstText('text', 'body'),
    url: citation.text('url'),
    result: Number.isInteger(resultIndex) && resultIndex >= 0 && resultIndex < resultCount ? resultIndex : -1,
    ends: [...rangeEnds, singleEnd].filter((end) => end !== undefined)
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
