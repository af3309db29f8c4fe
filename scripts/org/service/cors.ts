import cors from 'cors';
import type { RequestHandler } from 'express';
import { allowedRequestHeaders } from '../../lib/corsHeaders.ts';

const ALLOWED_REQUEST_HEADER = /^(authorization|accept|content-type|last-event-id|x-org-id|x-liveagent-[a-z-]+)$/;
const PREFLIGHT_SECONDS = 600;

/** Middleware that lets web pages of every origin call the service, and answers their preflights. */
export const allowAnyOrigin: RequestHandler = cors((request, callback) =>
  callback(null, {
    methods: 'GET, POST, DELETE',
    allowedHeaders: allowedRequestHeaders(request, ALLOWED_REQUEST_HEADER),
    maxAge: PREFLIGHT_SECONDS
  })
);
