import { describeEvent } from 'c/assistantTranscriptText';

describe('the description of an event', () => {
  it('names the agent where the name is known', () => {
    expect(describeEvent('agentJoined', 'Kim')).toBe('Kim joined.');
    expect(describeEvent('agentJoined', '')).toBe('An agent joined.');
    expect(describeEvent('customerEnded', 'Kim')).toBe('The customer ended the chat with the agent.');
  });
});
