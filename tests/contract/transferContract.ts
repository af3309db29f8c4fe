import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';

/** JSON schemas of a transfer, as IBM's client reads it: the response type connect_to_agent and its part for Salesforce. */

const text = { type: 'string', minLength: 1 };
const message = object({ message: text }, ['message']);

const ids = {
  organization: { type: 'string', pattern: '^00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$' },
  deployment: { type: 'string', pattern: '^572[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$' },
  button: { type: 'string', pattern: '^573[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$' }
};

const route = object(
  {
    org_id: ids.organization,
    deployment_id: ids.deployment,
    deployment_url: { type: 'string', pattern: '^https://[^/]+/chat$' },
    button_id: ids.button,
    button_overrides: { type: 'array', items: ids.button }
  },
  ['org_id', 'deployment_id', 'deployment_url', 'button_id']
);

const target = object(
  {
    salesforce: object(
      { button_id: ids.button, additional_routing_info: { type: 'array', items: route, minItems: 1 } },
      ['button_id', 'additional_routing_info']
    )
  },
  ['salesforce']
);

const TRANSFER = object(
  {
    response_type: { const: 'connect_to_agent' },
    message_to_human_agent: text,
    agent_available: message,
    agent_unavailable: message,
    transfer_info: object({ target }, ['target'])
  },
  ['response_type', 'message_to_human_agent', 'agent_available', 'agent_unavailable', 'transfer_info']
);

const detail = object(
  {
    label: text,
    value: text,
    transcriptFields: { type: 'array', items: { type: 'string', pattern: '__c$' }, minItems: 1 },
    displayToAgent: { type: 'boolean' }
  },
  ['label', 'value', 'transcriptFields', 'displayToAgent']
);

const entity = object(
  {
    entityName: { const: 'LiveChatTranscript' },
    showOnCreate: { const: true },
    linkToEntityName: { const: 'Case' },
    linkToEntityField: { const: 'CaseId' },
    saveToTranscript: { const: 'CaseId' },
    entityFieldsMaps: {
      type: 'array',
      items: object({ fieldName: { type: 'string', pattern: '__c$' }, label: text }, ['fieldName', 'label']),
      minItems: 1
    }
  },
  ['entityName', 'showOnCreate', 'linkToEntityName', 'linkToEntityField', 'saveToTranscript', 'entityFieldsMaps']
);

const PRE_CHAT = object({ details: { type: 'array', items: detail }, entities: { type: 'array', items: entity } }, [
  'details',
  'entities'
]);

function object(properties: Record<string, object>, required: string[]): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

const ajv = new Ajv({ allErrors: true });
const validators = { transfer: ajv.compile(TRANSFER), preChat: ajv.compile(PRE_CHAT) };

/** Returns the differences between a value and a schema. */
export function mismatches(contract: keyof typeof validators, value: unknown): string[] {
  const validate = validators[contract];
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message: reason }: ErrorObject) => `${instancePath} ${reason}`);
}
