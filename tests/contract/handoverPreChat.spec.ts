import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { preChatData } from '../../handover/src/chat/preChat.ts';
import { availabilityIds, isTrustedUrl, routesOf } from '../../handover/src/chat/routing.ts';
import { connectItem, preChatOf, summaryOf, valuesOf } from '../../handover/src/desk/connectMessage.ts';
import { routingAttributes } from '../../handover/src/messaging/attributes.ts';

/** What is read from the assistant's message, and what becomes of it on the wire. */

const VALUES = { session: 's', token: 't', key: 'k' };

test('the three details are always there, empty where nothing is known', () => {
  const { prechatDetails } = preChatData({ session: '', token: '', key: 'k' }, {});
  expect(prechatDetails.map(({ label, value }) => [label, value])).toEqual([
    ['x_watson_assistant_session', ''],
    ['x_watson_assistant_token', ''],
    ['x_watson_assistant_key', 'k']
  ]);
});

const details: [name: string, detail: unknown, expected: object[]][] = [
  [
    'a detail without fields goes to the field of its label',
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
    'a detail names several fields, and the first is the one of the record',
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
    'one field may be a text',
    { label: 'T', value: 'x', transcriptFields: 'A__c' },
    [expect.objectContaining({ transcriptFields: ['A__c'] })]
  ],
  ['a number becomes a text', { label: 'T', value: 7 }, [expect.objectContaining({ value: '7' })]],
  ['a detail without a value is empty', { label: 'T' }, [expect.objectContaining({ value: '' })]],
  ['a detail without a label is left out', { value: 'x' }, []],
  ['what is no detail is left out', 'T', []]
];

for (const [name, detail, expected] of details) {
  test(name, () => {
    expect(preChatData(VALUES, { details: [detail] }).prechatDetails.slice(3)).toEqual(expected);
  });
}

test('details become entities of the transcript, unless entities are given; those go out as they are', () => {
  const custom = [{ label: 'Topic', value: 'x' }];
  expect(preChatData(VALUES, { details: custom }).prechatEntities[3]).toMatchObject({
    entityName: 'LiveChatTranscript',
    entityFieldsMaps: [{ fieldName: 'Topic__c', label: 'Topic' }]
  });
  const entities = [{ entityName: 'Contact', entityFieldsMaps: [{ fieldName: 'Email', label: 'Mail', doFind: true }] }];
  expect(preChatData(VALUES, { details: custom, entities }).prechatEntities.slice(3)).toEqual(entities);
});

test('nothing that the assistant or the page gives keeps the chat from starting', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (details, entities) => {
      const data = preChatData(VALUES, { details, entities });
      expect(data.prechatDetails.slice(0, 3).map(({ value }) => value)).toEqual(['s', 't', 'k']);
      expect(data.prechatEntities.length).toBeGreaterThanOrEqual(3);
    })
  );
});

test('pre-chat data: the page before the assistant, list by list', () => {
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

test('session, token and key are found wherever a web chat puts them', () => {
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

test('the agent reads the assistant’s summary, else its message, else the default', () => {
  const summary = {
    ...item,
    transfer_info: { summary_message_to_agent: [{ text: 'one' }, { text: '' }, { text: 'two' }] }
  };
  expect(summaryOf({ output: { generic: [summary] } }, 'default')).toEqual(['one', 'two']);
  expect(summaryOf(message, 'default')).toEqual(['hello agent']);
  expect(summaryOf({}, 'default')).toEqual(['default']);
  expect(connectItem(message)).toBe(item);
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
  ['without a target the page’s own', {}, [BASE]],
  ['a button of the dialog', { button_id: '573000000000009' }, [{ ...BASE, buttonId: '573000000000009' }]],
  ['a malformed button is none', { button_id: 'sales' }, [BASE]],
  [
    'a list in its order, completed',
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
    'overrides, under their older name too',
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
    'hosts of Salesforce, in every form',
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
    expect(routesOf(target(salesforce), OPTIONS)).toEqual(expected.map((route) => expect.objectContaining(route)));
  });
}

test('availability is asked for agents and buttons of the overrides, with ids of 15 characters, each once', () => {
  expect(availabilityIds({ ...BASE, buttonId: '573000000000001AAA' })).toEqual(['573000000000001']);
  const buttonOverrides = ['005000000000001AAA_573000000000002', '573000000000002'];
  expect(availabilityIds({ ...BASE, buttonOverrides })).toEqual(['005000000000001', '573000000000002']);
});

test('whatever the assistant sends, a chat goes to Salesforce or to the page’s own host', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.domain(), fc.anything()), (deployment_url) => {
      const [route] = routesOf(target({ additional_routing_info: [{ deployment_url }] }), OPTIONS);
      expect(isTrustedUrl(route?.url ?? '', BASE.url)).toBe(true);
    })
  );
});

test('routing attributes: named values that are not empty, before details of the same name', () => {
  const preChat = {
    details: [
      { label: 'Topic', value: 'x' },
      { label: 'sid', value: 'forged' },
      { label: 'Empty', value: '' }
    ]
  };
  expect(routingAttributes({ ...VALUES, key: '' }, { session: 'sid', key: 'key' }, preChat)).toEqual({
    sid: 's',
    Topic: 'x'
  });
});
