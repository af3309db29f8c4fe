import type { RequestHandler } from 'express';

const ALLOWED_HEADER = /^(authorization|accept|content-type|last-event-id|x-org-id|x-liveagent-[a-z-]+)$/;
const PREFLIGHT_SECONDS = 600;

/** Lets a customer's page of every origin call the service, and answers its preflights. */
export const customersPages: RequestHandler = (request, response, next) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  const asked = (request.get('access-control-request-headers') ?? '').split(',').map((name) => name.trim());
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE');
  response.setHeader('Access-Control-Allow-Headers', asked.filter((name) => ALLOWED_HEADER.test(name)).join(', '));
  response.setHeader('Access-Control-Max-Age', String(PREFLIGHT_SECONDS));
  response.status(204).end();
};
