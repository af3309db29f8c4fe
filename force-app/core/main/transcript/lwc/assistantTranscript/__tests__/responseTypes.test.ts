import type { ButtonPart, Part, SearchResult } from 'c/assistantTranscript';
import { buttonPart, textPart } from 'tests/messages';
import { response, textItem, transcriptOfMessages } from 'tests/transcripts';

/** The parts of a response with one item. */
function partsOf(item: object): readonly Part[] {
  return transcriptOfMessages(response([item])).messages[0]?.parts ?? [];
}
const MEDIA = { title: '', description: '', altText: '', poster: '', tracks: [], transcript: '' };
const RESULT: SearchResult = { title: '', body: '', url: '', confidence: undefined, answers: [] };

/** A button without a label or an action. */
const button = (more: Partial<ButtonPart>) => buttonPart({ label: '', action: '', ...more });

it.each<[object, Part]>([
  [textItem('Hello'), textPart('Hello')],
  [
    {
      response_type: 'option',
      title: 'T',
      description: 'D',
      preference: 'button',
      options: [{ label: 'A', value: { input: { text: 'a' } } }]
    },
    { kind: 'options', title: 'T', description: 'D', options: [{ label: 'A', value: 'a', chosen: false }] }
  ],
  [
    { response_type: 'suggestion', title: 'T', suggestions: [{ label: 'A', value: { input: { text: 'a' } } }] },
    { kind: 'options', title: 'T', description: '', options: [{ label: 'A', value: 'a', chosen: false }] }
  ],
  [
    { response_type: 'image', source: 'https://x/i.png', title: 'T', description: 'D', alt_text: 'A' },
    { kind: 'media', media: 'image', ...MEDIA, source: 'https://x/i.png', title: 'T', description: 'D', altText: 'A' }
  ],
  [
    {
      response_type: 'video',
      source: 'https://x/v.mp4',
      channel_options: { chat: {} },
      image_url: 'https://x/p.png',
      file_accessibility: {
        subtitle_tracks: [{ src: 'https://x/de.vtt', language: 'de', label: 'German' }],
        transcript: { text: 'Words', language: 'en', label: 'English' }
      }
    },
    {
      kind: 'media',
      media: 'video',
      ...MEDIA,
      source: 'https://x/v.mp4',
      poster: 'https://x/p.png',
      tracks: [{ source: 'https://x/de.vtt', language: 'de', label: 'German' }],
      transcript: 'Words'
    }
  ],
  [
    { response_type: 'audio', source: 'https://x/a.mp3' },
    { kind: 'media', media: 'audio', ...MEDIA, source: 'https://x/a.mp3' }
  ],
  [
    { response_type: 'iframe', source: 'https://x/', title: 'T', description: 'D', image_url: 'https://x/i.png' },
    { kind: 'frame', source: 'https://x/', title: 'T', description: 'D', imageUrl: 'https://x/i.png' }
  ],
  [
    {
      response_type: 'search',
      header: 'H',
      primary_results: [
        {
          id: '1',
          title: 'One',
          body: 'Body',
          url: 'https://x/1',
          highlight: { body: ['a <em>b</em>', 'c'] },
          result_metadata: { confidence: 0.5, score: 9 },
          answers: [{ text: 'Answer', confidence: 0.25 }]
        }
      ],
      additional_results: [{ title: 'Two' }]
    },
    {
      kind: 'search',
      header: 'H',
      results: [
        {
          title: 'One',
          body: 'a <em>b</em> … c',
          url: 'https://x/1',
          confidence: 0.5,
          answers: [{ text: 'Answer', confidence: 0.25 }]
        }
      ],
      more: [{ ...RESULT, title: 'Two' }]
    }
  ],
  [
    { response_type: 'search', results: [{ highlight: { title: ['Old'] } }] },
    { kind: 'search', header: '', results: [{ ...RESULT, title: 'Old' }], more: [] }
  ],
  [
    {
      response_type: 'conversational_search',
      text: 'Answer',
      citations_title: 'Why',
      disclaimer: 'Perhaps',
      citations: [
        { title: 'A', ranges: [{ start: 0, end: 3 }], search_result_index: 0 },
        { body: 'B', range_start: 1, range_end: 6, search_result_idx: 7 }
      ],
      search_results: [{ title: 'R' }]
    },
    {
      kind: 'answer',
      text: 'Answer',
      citationsTitle: 'Why',
      disclaimer: 'Perhaps',
      citations: [
        { number: 1, title: 'A', text: '', url: '', result: 0, ends: [3] },
        { number: 2, title: '', text: 'B', url: '', result: -1, ends: [6] }
      ],
      results: [{ ...RESULT, title: 'R' }]
    }
  ],
  [
    {
      response_type: 'channel_transfer',
      message_to_user: 'Go there',
      transfer_info: { target: { chat: { url: 'https://x/' } } }
    },
    { kind: 'transfer', text: 'Go there', url: 'https://x/' }
  ],
  [
    { response_type: 'user_defined', user_defined: { user_defined_type: 'map', zoom: 3 } },
    { kind: 'data', type: 'user_defined: map', data: { user_defined_type: 'map', zoom: 3 } }
  ],
  [
    { response_type: 'user_defined', user_defined: { a: 1 } },
    { kind: 'data', type: 'user_defined', data: { a: 1 } }
  ],
  [{ response_type: 'date' }, { kind: 'date', chosen: '' }],
  [
    { response_type: 'table', title: 'T', headers: ['A'], rows: [{ cells: [1, 'x'] }, { cells: [] }] },
    {
      kind: 'table',
      title: 'T',
      description: '',
      headers: ['A', ''],
      rows: [
        [1, 'x'],
        ['', '']
      ]
    }
  ],
  [
    {
      response_type: 'card',
      max_width: 'small',
      body: [textItem('B')],
      footer: [{ response_type: 'button', label: 'F' }]
    },
    { kind: 'card', body: [textPart('B')], footer: [button({ label: 'F' })] }
  ],
  [
    { response_type: 'carousel', items: [{ response_type: 'card', body: [textItem('1')] }] },
    { kind: 'carousel', cards: [{ kind: 'card', body: [textPart('1')], footer: [] }] }
  ],
  [
    {
      response_type: 'grid',
      columns: [{ width: '1' }],
      rows: [{ cells: [{ items: [textItem('1')], horizontal_alignment: 'left' }] }]
    },
    { kind: 'grid', rows: [[{ parts: [textPart('1')] }]] }
  ],
  [
    { response_type: 'button', label: 'L', button_type: 'post_back', kind: 'danger', value: { input: { text: 'v' } } },
    button({ label: 'L', action: 'post_back', value: 'v' })
  ],
  [
    { response_type: 'button', label: 'L', button_type: 'url', url: 'https://x/', target: '_blank' },
    button({ label: 'L', action: 'url', url: 'https://x/' })
  ],
  [
    { response_type: 'button', label: 'L', button_type: 'show_panel', panel: { title: 'P', body: [textItem('In')] } },
    button({ label: 'L', action: 'show_panel', panel: { title: 'P', body: [textPart('In')], footer: [] } })
  ],
  [
    { response_type: 'dtmf', command_info: { type: 'collect' } },
    { kind: 'command', command: 'dtmf', data: { command_info: { type: 'collect' } } }
  ],
  [
    { response_type: 'start_activities', activities: [{ type: 'agent_assist' }] },
    { kind: 'command', command: 'start_activities', data: { activities: [{ type: 'agent_assist' }] } }
  ],
  [
    { response_type: 'end_session', channel_options: {} },
    { kind: 'notice', notice: 'sessionEnded', text: '' }
  ],
  [
    { response_type: 'inline_error', text: 'Oops' },
    { kind: 'notice', notice: 'error', text: 'Oops' }
  ],
  [
    { response_type: 'system', title: 'Today', variant: 'date' },
    { kind: 'notice', notice: 'date', text: 'Today' }
  ],
  [
    { response_type: 'preview_card', workspace_id: 'w', title: 'T', subtitle: 'S' },
    { kind: 'preview', title: 'T', subtitle: 'S', workspaceId: 'w' }
  ]
])('reads %j', (item, part) => {
  expect(partsOf(item)).toEqual([part]);
});
