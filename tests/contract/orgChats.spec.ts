import { expect } from '@playwright/test';
import { transcriptValues } from '../../scripts/org/liveAgent/preChat.ts';
import { chatAt, connectMessage, KEY, SESSION, START_OPTIONS, test } from './handoverFixtures.ts';

/** The record of a chat stores the values that the request maps to its fields, and no others. */

const mappings: [name: string, detail: object, expected: [string, string][]][] = [
  [
    'fields of the transcript',
    { value: 'v', transcriptFields: ['A__c', 'B__c'] },
    [
      ['A__c', 'v'],
      ['B__c', 'v']
    ]
  ],
  [
    'a map to the transcript',
    { value: 'v', entityFieldMaps: [{ entityName: 'LiveChatTranscript', fieldName: 'A__c' }] },
    [['A__c', 'v']]
  ],
  ['a map to another object', { value: 'v', entityFieldMaps: [{ entityName: 'Case', fieldName: 'A__c' }] }, []],
  ['a label alone', { label: 'A', value: 'v' }, []],
  ['names that are spelt like those of entities', { value: 'v', entityFieldsMaps: [{ fieldName: 'A__c' }] }, []]
];

for (const [name, detail, expected] of mappings) {
  test(name, () => {
    expect([...transcriptValues([detail])]).toEqual(expected);
  });
}

test.describe('a Chat Transcript', () => {
  test('does not store values without a field, too long values, and fields that the org sets', async ({ openSite }) => {
    const site = await openSite('chat');
    const { serviceDesk } = await site.openPage();
    const details = [
      { label: 'Unknown', value: 'x' },
      { label: 'Long', value: 'x'.repeat(256), transcriptFields: ['x_watson_assistant_key__c'] },
      { label: 'Forged', value: 'Completed', transcriptFields: ['Status'] }
    ];
    await serviceDesk.startChat(connectMessage(), { ...START_OPTIONS, preStartChatPayload: { preChat: { details } } });
    await chatAt(site.agents, 0);
    const [chat] = site.liveAgent.chats();
    expect(chat?.notSaved).toEqual(['x_watson_assistant_key__c', 'Unknown__c', 'Status']);
    expect(site.org.findRecord(chat?.recordId ?? '')?.fields).toMatchObject({
      Status: 'Waiting',
      x_watson_assistant_session__c: SESSION
    });
  });

  test('has the outcome of the chat', async ({ openSite }) => {
    const site = await openSite('chat');
    const { serviceDesk, webChat } = await site.openPage();
    await serviceDesk.startChat(connectMessage(), START_OPTIONS);
    const chat = await chatAt(site.agents, 0);
    site.agents.setOnline(false);
    chat.decline();
    await expect.poll(() => webChat.errors.length).toBe(1);
    expect(site.org.findRecord(chat.recordId)?.fields).toMatchObject({
      Status: 'Missed',
      EndTime: expect.any(String),
      x_watson_assistant_key__c: KEY
    });
  });
});
