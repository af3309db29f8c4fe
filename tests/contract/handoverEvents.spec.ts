import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { DEFAULT_LABELS, formatLabel, problemText } from '../../handover/src/labels.ts';
import { readMessages } from '../../handover/src/liveAgent/liveAgentEvents.ts';
import { readStreamEvent, type StreamEvent } from '../../handover/src/messaging/conversationEvents.ts';
import { createEventParser } from '../../handover/src/messaging/eventStream.ts';
import { describeProblem, type Problem, type ProblemKind } from '../../handover/src/problem.ts';

/** The events of both APIs, and the texts about problems. */

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

  test('are parsed from chunks of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: bytes.length })), (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), bytes.length];
        const events: unknown[] = [];
        const feed = createEventParser(({ type, data }, id) => events.push([type, data, id]));
        cuts.slice(1).forEach((end, index) => feed(bytes.subarray(cuts[index], end)));
        expect(events).toEqual(expected);
      })
    );
  });
});

/** Creates an event of a conversation. */
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
  ['a text message', event('CONVERSATION_MESSAGE', text({ formatType: 'Text', text: 'Hi' })), shown('Hi')],
  ['the customer’s own message', event('CONVERSATION_MESSAGE', text({ text: 'Hi' }), { role: 'EndUser' }), []],
  [
    'attachments, as https links only',
    event('CONVERSATION_MESSAGE', text({ text: 'See', attachments })),
    shown('See\n[a  b .pdf](https://example.com/a)')
  ],
  ['choices', event('CONVERSATION_MESSAGE', { abstractMessage: choices }), shown('Which?\n- One\n- Two')],
  [
    'an unknown message format',
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
    'failed routing',
    event('CONVERSATION_ROUTING_RESULT', { routingType: 'Initial', failureType: 'RoutingError' }),
    [{ kind: 'failed', problem: { kind: 'noAgents' } }]
  ],
  [
    'a failed transfer',
    event('CONVERSATION_ROUTING_RESULT', { routingType: 'Transfer', failureType: 'RoutingError' }),
    []
  ],
  [
    'a transfer',
    event('CONVERSATION_ROUTING_RESULT', { routingType: 'Transfer', failureType: 'None' }),
    [{ kind: 'transferring' }]
  ],
  [
    'a wait time that was not requested',
    event('CONVERSATION_ROUTING_RESULT', {
      failureType: 'None',
      estimatedWaitTime: { isEWTRequested: false, estimatedWaitTimeInSeconds: 9 }
    }),
    [{ kind: 'queued' }]
  ],
  ['a position in the queue', event('CONVERSATION_QUEUE_POSITION', { position: 3 }), [{ kind: 'queued', position: 3 }]],
  [
    'the end of the session',
    event('CONVERSATION_SESSION_STATUS_CHANGED', { sessionStatus: 'Ended' }),
    [{ kind: 'ended' }]
  ],
  ['another session status', event('CONVERSATION_SESSION_STATUS_CHANGED', { sessionStatus: 'Active' }), []],
  ['another conversation', event('CONVERSATION_MESSAGE', text({ text: 'Hi' }), {}, 'other'), []],
  ['an unknown event', event('CONVERSATION_NEWS', {}), []],
  ['data that is not a JSON object', { type: 'CONVERSATION_MESSAGE', data: '0' }, []]
];

for (const [name, given, expected] of entries) {
  test(`Messaging: ${name}`, () => {
    expect(readStreamEvent(given, ID)).toEqual(expected);
  });
}

test('Messaging: no event throws an error', () => {
  const payload = fc.oneof(fc.anything(), fc.record({ abstractMessage: fc.anything(), entries: fc.anything() }));
  const types = fc.constantFrom(...entries.map(([, { type }]) => type), 'toString');
  fc.assert(
    fc.property(types, payload, (type, content) => {
      expect(Array.isArray(readStreamEvent(event(type, content as object), ID))).toBe(true);
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
      { kind: 'uploadTarget', target: { uploadUrl: 'https://u', fileToken: 't' } },
      { kind: 'fileRequested', isRequested: true }
    ]
  ],
  ['FileTransfer', { type: 'Requested' }, []],
  ['FileTransfer', { type: 'Canceled' }, [{ kind: 'fileRequested', isRequested: false }]],
  ['NewVisitorBreadcrumb', {}, []],
  ['constructor', {}, []]
];

for (const [type, message, expected] of messages) {
  test(`Chat: ${type} ${JSON.stringify(message)}`, () => {
    expect(readMessages([{ type, message }])).toEqual(expected);
  });
}

test('Chat: no response to a poll throws an error', () => {
  fc.assert(fc.property(fc.anything(), (answer) => expect(Array.isArray(readMessages(answer))).toBe(true)));
});

const problems: { readonly [K in ProblemKind]: Extract<Problem, { kind: K }> } = {
  options: { kind: 'options', names: ['url'] },
  noAgents: { kind: 'noAgents' },
  declined: { kind: 'declined' },
  refused: { kind: 'refused', operation: 'SessionId', status: 403 },
  gone: { kind: 'gone' },
  moved: { kind: 'moved', url: 'https://example.com' },
  offline: { kind: 'offline', operation: 'SessionId' },
  timedOut: { kind: 'timedOut', operation: 'SessionId', seconds: 20 },
  server: { kind: 'server', operation: 'SessionId', status: 500 },
  badResponse: { kind: 'badResponse', operation: 'SessionId' },
  file: { kind: 'file', reason: 'type' },
  noChat: { kind: 'noChat' }
};

for (const problem of Object.values(problems)) {
  test(`problem ${problem.kind} has a sentence for the customer, and a line with all details for the developer`, () => {
    expect(problemText(problem, DEFAULT_LABELS)).toMatch(/^[A-Z].*\.$/);
    const line = describeProblem(problem);
    expect(line).toMatch(/^Handover to Salesforce: .{20,}/);
    for (const [name, detail] of Object.entries(problem).filter(([key]) => key !== 'kind')) {
      expect(line, name).toContain(String(detail));
    }
  });
}

test('placeholders in a value of a label are not replaced', () => {
  expect(formatLabel('“{text}” {other}', { text: '{text} $& $1' })).toBe('“{text} $& $1” {other}');
});
