import type { ChatValues } from '../snippets/index.ts';
import { json } from './files.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/**
 * Sets the values of Chat in all transfers of a skill, including their additional routing.
 * @param skill a skill of the assistant, as JSON
 */
export function fillTransfers(skill: string, chat: ChatValues): string {
  return json(fill(JSON.parse(skill) as Json, chat));
}

function fill(value: Json, chat: ChatValues): Json {
  if (isList(value)) {
    return value.map((item) => fill(item, chat));
  }
  if (!isObject(value)) {
    return value;
  }
  const entries = Object.entries(value).map(([name, child]) => {
    const isTarget = name === 'salesforce' && isObject(child) && 'button_id' in child;
    return [name, isTarget ? fillTarget(child, chat) : fill(child, chat)];
  });
  return Object.fromEntries(entries) as JsonObject;
}

function fillTarget(target: JsonObject, chat: ChatValues): JsonObject {
  const routing = target['additional_routing_info'];
  return {
    ...target,
    button_id: chat.buttonId,
    ...(isList(routing) && { additional_routing_info: routing.map(() => routingInfo(chat)) })
  };
}

function routingInfo(chat: ChatValues): JsonObject {
  return {
    org_id: chat.organizationId,
    deployment_id: chat.deploymentId,
    deployment_url: chat.apiEndpoint,
    button_id: chat.buttonId,
    button_overrides: [chat.buttonId]
  };
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
