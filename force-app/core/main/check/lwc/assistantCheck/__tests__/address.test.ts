import fc from 'fast-check';
import { parseRecordAddress } from 'c/assistantCheck';

const RECORD = { objectApiName: 'LiveChatTranscript', recordId: '570000000000001AAA' };

it.each([
  'https://acme.lightning.force.com/lightning/r/LiveChatTranscript/570000000000001AAA/view',
  '/lightning/r/LiveChatTranscript/570000000000001AAA/view?ws=%2Flightning%2Fpage%2Fhome',
  'https://acme.lightning.force.com/lightning/page/home?ws=%2Flightning%2Fr%2FLiveChatTranscript%2F570000000000001AAA%2Fview'
])('finds the record in %s', (address) => {
  expect(parseRecordAddress(address)).toEqual(RECORD);
});

it('accepts an id of 15 characters', () => {
  expect(parseRecordAddress('/lightning/r/LiveChatTranscript/570000000000001/view')?.recordId).toBe('570000000000001');
});

it.each(['', '570000000000001AAA', '/lightning/o/LiveChatTranscript/list', '/r/Case/50000000000000/view', '%E0%A4%A'])(
  'finds no record in "%s"',
  (text) => {
    expect(parseRecordAddress(text)).toBeUndefined();
  }
);

it('accepts any text without an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const address = parseRecordAddress(`${text}/r/A__c/570000000000001AAA`);
      expect(address === undefined || /^\w+$/.test(address.objectApiName)).toBe(true);
    })
  );
});
