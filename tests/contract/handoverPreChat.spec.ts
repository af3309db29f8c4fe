import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { buildPreChatData } from '../../handover/src/liveAgent/preChat.ts';
import { availabilityIds, resolveRoutes } from '../../handover/src/liveAgent/routing.ts';
import { buildRoutingAttributes } from '../../handover/src/messaging/routingAttributes.ts';
import { preChatOf, summaryOf, valuesOf } from '../../handover/src/serviceDesk/connectMessage.ts';

/** From the assistant's message to the requests. */

const VALUES = { session: 's', token: 't', key: 'k' };

test('always sends the three details, empty if a value is unknown', () => {
  const { prechatDetails } = buildPreChatData({ session: '', token: '', key: 'k' }, {});
  expect(prechatDetails.map(({ label, value }) => [label, value])).toEqual([
    ['x_watson_assistant_session', ''],
    ['x_watson_assistant_token', ''],
    ['x_watson_assistant_key', 'k']
  ]);
});

const details: [name: string, detail: unknown, expected: object[]][] = [
  [
    'maps a detail without fields to the field of its label',
    { label: 'Topic', value: 'x' },
    [
      {
        label: 'Topic',
        value: 'x',
        entityFieldMaps: [{ entityName: 'LiveChatTranscript', fieldName: 'Topic__c' }],
        transcriptFields: ['Topic__c'],
        displayToAgent: false
      }
    ]
  ],
  [
    'maps a detail with several fields to the first one of the record',
    { label: 'Topic', value: 'x', transcriptFields: ['A__c', 'B__c'], displayToAgent: true },
    [
      {
        label: 'Topic',
        value: 'x',
        entityFieldMaps: [{ entityName: 'LiveChatTranscript', fieldName: 'A__c' }],
        transcriptFields: ['A__c', 'B__c'],
        displayToAgent: true
      }
    ]
  ],
  [
    'accepts one field as a string',
    { label: 'T', value: 'x', transcriptFields: 'A__c' },
    [expect.objectContaining({ transcriptFields: ['A__c'] })]
  ],
  ['converts a number to a string', { label: 'T', value: 7 }, [expect.objectContaining({ value: '7' })]],
  ['sends an empty string for a detail without a value', { label: 'T' }, [expect.objectContaining({ value: '' })]],
  ['omits a detail without a label', { value: 'x' }, []],
  ['omits a detail that is not an object', 'T', []]
];

for (const [name, detail, expected] of details) {
  test(name, () => {
    expect(buildPreChatData(VALUES, { details: [detail] }).prechatDetails.slice(3)).toEqual(expected);
  });
}

test('creates an entity for each detail, unless there are entities, which it sends unchanged', () => {
  const custom = [{ label: 'Topic', value: 'x' }];
  expect(buildPreChatData(VALUES, { details: custom }).prechatEntities[3]).toMatchObject({
    entityName: 'LiveChatTranscript',
    entityFieldsMaps: [{ fieldName: 'Topic__c', label: 'Topic' }]
  });
  const entities = [{ entityName: 'Contact', entityFieldsMaps: [{ fieldName: 'Email', label: 'Mail', doFind: true }] }];
  expect(buildPreChatData(VALUES, { details: custom, entities }).prechatEntities.slice(3)).toEqual(entities);
});

test('sends the three details whatever pre-chat data the assistant or the page has', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (details, entities) => {
      const data = buildPreChatData(VALUES, { details, entities });
      expect(data.prechatDetails.slice(0, 3).map(({ value }) => value)).toEqual(['s', 't', 'k']);
      expect(data.prechatEntities.length).toBeGreaterThanOrEqual(3);
    })
  );
});

test('prefers details and entities of the page, each independently', () => {
  const context = { integrations: { salesforce: { pre_chat: { details: [1], entities: [2] } } } };
  expect(preChatOf({ context }, { preStartChatPayload: { preChat: { details: [3] } } })).toEqual({
    details: [3],
    entities: [2]
  });
});

const item = {
  response_type: 'connect_to_agent',
  message_to_human_agent: 'hello agent',
  transfer_info: { session_history_key: 'a::b::c::from-key', additional_data: { jwt: 'jwt' } }
};
const message = { output: { generic: [{ response_type: 'text' }, item] } };

test('finds session, token and key in all places where a web chat may put them', () => {
  expect(valuesOf(message, {}, {}, {})).toEqual({ key: 'a::b::c::from-key', token: 'jwt', session: 'from-key' });
  const context = { global: { session_id: 'from-context' } };
  expect(valuesOf({ ...message, context }, {}, {}, {}).session).toBe('from-context');
  const options = { agentAppInfo: { sessionHistoryKey: 'app' } };
  expect(valuesOf({ ...message, context }, options, { sessionID: 'state' }, {})).toMatchObject({
    key: 'app',
    session: 'state'
  });
  expect(valuesOf(message, options, { sessionID: 'state' }, VALUES)).toEqual(VALUES);
  expect(valuesOf({}, {}, {}, {})).toEqual({ key: '', token: '', session: '' });
});

test('sends the assistant’s summary, else its message, else the default to the agent', () => {
  const summary = {
    ...item,
    transfer_info: { summary_message_to_agent: [{ text: 'one' }, { text: '' }, { text: 'two' }] }
  };
  expect(summaryOf({ output: { generic: [summary] } }, 'default')).toEqual(['one', 'two']);
  expect(summaryOf(message, 'default')).toEqual(['hello agent']);
  expect(summaryOf({}, 'default')).toEqual(['default']);
});

const OPTIONS = {
  url: 'https://d.la1-c1-ia4.salesforceliveagent.com/chat/',
  organizationId: '00D000000000001',
  deploymentId: '572000000000001',
  buttonId: '573000000000001'
};
const BASE = { ...OPTIONS, url: 'https://d.la1-c1-ia4.salesforceliveagent.com/chat' };
const target = (salesforce: object) => ({ transfer_info: { target: { salesforce } } });

const routes: [name: string, salesforce: object, expected: Record<string, unknown>[]][] = [
  ['the page’s button without a target', {}, [BASE]],
  ['a button from the assistant', { button_id: '573000000000009' }, [{ ...BASE, buttonId: '573000000000009' }]],
  ['the page’s button in place of a malformed one', { button_id: 'sales' }, [BASE]],
  [
    'a list in order, with missing values filled in',
    {
      button_id: '573000000000009',
      additional_routing_info: [
        {},
        { button_id: '573000000000002', org_id: '00D000000000002', deployment_id: '572000000000002' }
      ]
    },
    [
      { ...BASE, buttonId: '573000000000009' },
      { ...BASE, buttonId: '573000000000002', organizationId: '00D000000000002', deploymentId: '572000000000002' }
    ]
  ],
  [
    'overrides, also by their older name',
    {
      additional_routing_info: [
        { button_overrides: ['005000000000001_573000000000002'] },
        { button_ids: ['573000000000003'] }
      ]
    },
    [
      { ...BASE, buttonOverrides: ['005000000000001_573000000000002'] },
      { ...BASE, buttonOverrides: ['573000000000003'] }
    ]
  ],
  [
    'hosts of Salesforce, as host name or URL',
    {
      additional_routing_info: [
        { deployment_url: 'd.la2-c2-dfw.salesforceliveagent.com' },
        { deployment_url: 'https://d.la2-c2-dfw.salesforceliveagent.com/chat/' }
      ]
    },
    Array(2).fill({ ...BASE, url: 'https://d.la2-c2-dfw.salesforceliveagent.com/chat' })
  ],
  [
    'no other hosts',
    {
      additional_routing_info: [
        { deployment_url: 'https://evil.example/chat' },
        { deployment_url: 'salesforceliveagent.com.evil.example' },
        { deployment_url: 'http://d.la1.salesforceliveagent.com' }
      ]
    },
    Array(3).fill(BASE)
  ]
];

for (const [name, salesforce, expected] of routes) {
  test(`routes: ${name}`, () => {
    expect(resolveRoutes(target(salesforce), OPTIONS)).toEqual(expected.map((route) => expect.objectContaining(route)));
  });
}

test('requests the availability of each agent and button once, with IDs of 15 characters', () => {
  expect(availabilityIds({ ...BASE, buttonId: '573000000000001AAA' })).toEqual(['573000000000001']);
  const buttonOverrides = ['005000000000001AAA_573000000000002', '573000000000002'];
  expect(availabilityIds({ ...BASE, buttonOverrides })).toEqual(['005000000000001', '573000000000002']);
});

test('sends a chat only to Salesforce or to the page’s own host, whatever the assistant sends', () => {
  const urls = fc
    .tuple(
      fc.constantFrom('', 'http://', 'https://'),
      fc.constantFrom('', 'd.salesforceliveagent.com', 'salesforce.com'),
      fc.constantFrom('', '.', '/', '@', '-'),
      fc.domain(),
      fc.constantFrom('', '/', '/chat')
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(urls, fc.anything()), (deployment_url) => {
      const [route] = resolveRoutes(target({ additional_routing_info: [{ deployment_url }] }), OPTIONS);
      expect(route?.url).toMatch(/^https:\/\/[a-z0-9.-]+\.(?:salesforceliveagent|salesforce|force)\.com(?:\/|$)/);
    })
  );
});

test('routing attributes: named values that are not empty, which replace details of the same name', () => {
  const preChat = {
    details: [
      { label: 'Topic', value: 'x' },
      { label: 'sid', value: 'forged' },
      { label: 'Empty', value: '' }
    ]
  };
  expect(buildRoutingAttributes({ ...VALUES, key: '' }, { session: 'sid', key: 'key' }, preChat)).toEqual({
    sid: 's',
    Topic: 'x'
  });
});
