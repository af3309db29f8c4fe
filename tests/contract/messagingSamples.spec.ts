import { expect, test } from '@playwright/test';
import { children, readMetadata, text } from '../../scripts/org/metadata.ts';
import { LOCAL_MESSAGING } from '../../scripts/org/service/localServices.ts';

/** The sample channel and flow for Messaging map routing attributes to fields as the local org does. */

const SAMPLES = 'samples/messaging/main/default';
const CHANNEL = `${SAMPLES}/messagingChannels/Web_Client.messagingChannel-meta.xml`;
const FLOW = `${SAMPLES}/flows/Route_Messaging_From_Assistant.flow-meta.xml`;

test('the flow writes each parameter of the channel to its field', async () => {
  const channel = await readMetadata(CHANNEL, 'MessagingChannel');
  const flow = await readMetadata(FLOW, 'Flow');
  const inputs = children(flow, 'variables').filter((variable) => text(variable, 'isInput') === 'true');
  const names = inputs.map((variable) => text(variable, 'name'));
  const assignments = children(flow, 'recordUpdates').flatMap((update) => children(update, 'inputAssignments'));
  const fieldOf = new Map(
    assignments.map((assignment) => {
      const [value = {}] = children(assignment, 'value');
      return [text(value, 'elementReference'), text(assignment, 'field')] as const;
    })
  );
  const parameters = children(channel, 'customParameters').map((parameter) => {
    const [mapping = {}] = children(parameter, 'actionParameterMappings');
    const variable = text(mapping, 'actionParameterName');
    expect(names).toContain(variable);
    return [text(parameter, 'externalParameterName'), fieldOf.get(variable)] as const;
  });
  expect(Object.fromEntries(parameters)).toEqual(LOCAL_MESSAGING.parameters);
  expect(text(channel, 'sessionHandlerFlow')).toBe('Route_Messaging_From_Assistant');
});
