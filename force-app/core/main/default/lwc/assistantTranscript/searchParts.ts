import type { ItemReader } from './itemReader';
import type { AnswerPart, Citation, SearchAnswer, SearchPart, SearchResult } from './part';

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
