import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readMessages } from '../../handover/src/chat/messages.ts';
import { readEvent, type StreamEvent } from '../../handover/src/messaging/entries.ts';
import { eventReader } from '../../handover/src/messaging/events.ts';
import { describe, PROBLEM_KINDS, type Problem } from '../../handover/src/problem.ts';
import { DEFAULT_WORDS, fill, textOf } from '../../handover/src/words.ts';

/** What both contracts say, and what the customer and the developer read about it. */

const ID = '6f1f0c1e-3c2b-4c59-9d6c-0f4f5a3b2c1d';

test.describe('server-sent events', () => {
  const stream = [
    ': comment\n\n',
    'event: ping\ndata: 0\n\n',
    'id: 7\r\nevent: CONVERSATION_MESSAGE\r\ndata: {"text":"Grüße 👋"}\r\n\r\n',
    'id: 8\nevent: X\ndata: a\ndata: b\n\n',
    'data: unfinished'
  ].join('');
  const bytes = new TextEncoder().encode(stream);
  const expected = [
    ['ping', '0', undefined],
    ['CONVERSATION_MESSAGE', '{"text":"Grüße 👋"}', '7'],
    ['X', 'a\nb', '8']
  ];

  test('are the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: bytes.length })), (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), bytes.length];
        const events: unknown[] = [];
        const feed = eventReader(({ type, data }, id) => events.push([type, data, id]));
        cuts.slice(1).forEach((end, index) => feed(bytes.subarray(cuts[index], end)));
        expect(events).toEqual(expected);
      })
    );
  });
});

/** An event of that conversation. */
function event(type: string, payload: object, sender: object = {}, conversationId = ID): StreamEvent {
  const conversationEntry = {
    identifier: 'entry',
    senderDisplayName: 'Ana',
    sender: { role: 'Agent', subject: 'a', ...sender },
    entryPayload: JSON.stringify(payload)
  };
  return { type, data: JSON.stringify({ conversationId, conversationEntry }) };
}

const text = (content: object) => ({
  abstractMessage: { messageType: 'StaticContentMessage', staticContent: content }
});
const shown = (content: string | undefined) => [
  { kind: 'typing', isTyping: false },
  { kind: 'message', text: content },
  { kind: 'received', entryId: 'entry' }
];
const change = (operation: string, role: string) => ({
  entries: [{ operation, displayName: 'Ana', participant: { role, subject: 'a' } }]
});
const attachments = [
  { name: 'a](b).pdf', url: 'https://example.com/a' },
  { name: 'x', url: 'javascript:alert(1)' }
];
const choices = {
  choices: { text: 'Which?', optionItems: [{ titleItem: { title: 'One' } }, { titleItem: { title: 'Two' } }] }
};

const entries: [name: string, event: StreamEvent, expected: object[]][] = [
  ['a text', event('CONVERSATION_MESSAGE', text({ formatType: 'Text', text: 'Hi' })), shown('Hi')],
  ['the customer’s own text', event('CONVERSATION_MESSAGE', text({ text: 'Hi' }), { role: 'EndUser' }), []],
  [
    'files, as links to https alone',
    event('CONVERSATION_MESSAGE', text({ text: 'See', attachments })),
    shown('See\n[a  b .pdf](https://example.com/a)')
  ],
  ['choices', event('CONVERSATION_MESSAGE', { abstractMessage: choices }), shown('Which?\n- One\n- Two')],
  [
    'a format that nobody knows',
    event('CONVERSATION_MESSAGE', { abstractMessage: { messageType: 'New' } }),
    shown(undefined)
  ],
  [
    'an agent who joins',
    event('CONVERSATION_PARTICIPANT_CHANGED', change('add', 'Agent')),
    [{ kind: 'joined', agent: { id: 'a', name: 'Ana' } }]
  ],
  ['an agent who leaves', event('CONVERSATION_PARTICIPANT_CHANGED', change('remove', 'Agent')), [{ kind: 'left' }]],
  ['a bot that joins', event('CONVERSATION_PARTICIPANT_CHANGED', change('add', 'Chatbot')), []],
  [
    'routing that fails',
    event('CONVERSATION_ROUTING_RESULT', { routingType: 'Initial', failureType: 'RoutingError' }),
    [{ kind: 'failed', problem: { kind: 'noAgents' } }]
  ],
  [
    'a transfer that fails',
    event('CONVERSATION_ROUTING_RESULT', { routingType: 'Transfer', failureType: 'RoutingError' }),
    []
  ],
  [
    'a transfer',
    event('CONVERSATION_ROUTING_RESULT', { routingType: 'Transfer', failureType: 'None' }),
    [{ kind: 'transferring' }]
  ],
  [
    'a wait time that was not asked for',
    event('CONVERSATION_ROUTING_RESULT', {
      failureType: 'None',
      estimatedWaitTime: { isEWTRequested: false, estimatedWaitTimeInSeconds: 9 }
    }),
    [{ kind: 'queued' }]
  ],
  ['a place in the queue', event('CONVERSATION_QUEUE_POSITION', { position: 3 }), [{ kind: 'queued', position: 3 }]],
  ['an end', event('CONVERSATION_SESSION_STATUS_CHANGED', { sessionStatus: 'Ended' }), [{ kind: 'ended' }]],
  ['another status', event('CONVERSATION_SESSION_STATUS_CHANGED', { sessionStatus: 'Active' }), []],
  ['another conversation', event('CONVERSATION_MESSAGE', text({ text: 'Hi' }), {}, 'other'), []],
  ['an event that nobody knows', event('CONVERSATION_NEWS', {}), []],
  ['data that is no JSON', { type: 'CONVERSATION_MESSAGE', data: '0' }, []]
];

for (const [name, given, expected] of entries) {
  test(`Messaging: ${name}`, () => {
    expect(readEvent(given, ID)).toEqual(expected);
  });
}

test('Messaging: nothing that comes over the stream throws', () => {
  const payload = fc.oneof(fc.anything(), fc.record({ abstractMessage: fc.anything(), entries: fc.anything() }));
  const types = fc.constantFrom(...entries.map(([, { type }]) => type), 'toString');
  fc.assert(
    fc.property(types, payload, (type, content) => {
      expect(Array.isArray(readEvent(event(type, content as object), ID))).toBe(true);
    })
  );
});

const messages: [type: string, message: object, expected: object[]][] = [
  ['ChatRequestSuccess', { queuePosition: 0, estimatedWaitTime: -1 }, [{ kind: 'queued' }]],
  [
    'ChatRequestSuccess',
    { queuePosition: 2, estimatedWaitTime: 61 },
    [{ kind: 'queued', position: 3, waitMinutes: 2 }]
  ],
  ['QueueUpdate', { position: 0, estimatedWaitTime: 0 }, [{ kind: 'queued', position: 1, waitMinutes: 0 }]],
  ['ChatRequestFail', { reason: 'Unavailable' }, [{ kind: 'requestFailed', reason: 'Unavailable' }]],
  ['ChatEstablished', { name: 'Ana', userId: 'a' }, [{ kind: 'joined', agent: { id: 'a', name: 'Ana' } }]],
  [
    'ChatTransferred',
    { name: 'Ben', userId: 'b' },
    [{ kind: 'transferring' }, { kind: 'joined', agent: { id: 'b', name: 'Ben' } }]
  ],
  ['AgentDisconnect', {}, [{ kind: 'left' }]],
  ['AgentTyping', {}, [{ kind: 'typing', isTyping: true }]],
  [
    'ChatMessage',
    { text: 'Hi' },
    [
      { kind: 'typing', isTyping: false },
      { kind: 'message', text: 'Hi' }
    ]
  ],
  ['ChatEnded', { reason: 'agent' }, [{ kind: 'ended' }]],
  [
    'FileTransfer',
    { type: 'Requested', uploadServletUrl: 'https://u', fileToken: 't' },
    [
      { kind: 'fileRequest', request: { uploadUrl: 'https://u', fileToken: 't' } },
      { kind: 'fileWanted', isWanted: true }
    ]
  ],
  ['FileTransfer', { type: 'Requested' }, []],
  ['FileTransfer', { type: 'Canceled' }, [{ kind: 'fileWanted', isWanted: false }]],
  ['NewVisitorBreadcrumb', {}, []],
  ['constructor', {}, []]
];

for (const [type, message, expected] of messages) {
  test(`Chat: ${type} ${JSON.stringify(message)}`, () => {
    expect(readMessages([{ type, message }])).toEqual(expected);
  });
}

test('Chat: nothing that a poll brings throws', () => {
  fc.assert(fc.property(fc.anything(), (answer) => expect(Array.isArray(readMessages(answer))).toBe(true)));
});

const samples: Partial<Record<string, object>> = { options: { what: ['url'] }, file: { reason: 'type' } };

for (const kind of PROBLEM_KINDS) {
  test(`problem ${kind} has a text for the customer and a line for the developer`, () => {
    const problem = { kind, step: 'Step', status: 500, url: 'https://x', seconds: 1, ...samples[kind] } as Problem;
    expect(textOf(problem, DEFAULT_WORDS)).toMatch(/^[A-Z].*\.$/);
    expect(describe(problem)).toMatch(/^Handover to Salesforce: .{20,}/);
    expect(describe(problem)).not.toContain('undefined');
  });
}

test('words are filled in once: what a customer typed is no pattern', () => {
  expect(fill('“{text}” {other}', { text: '{text} $& $1' })).toBe('“{text} $& $1” {other}');
});
