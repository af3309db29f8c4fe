import express from 'express';
import type { Router } from 'express';
import type { FaultBook } from './faults.ts';
import { parseFault } from './faults.ts';
import type { RequestLog } from './requestLog.ts';

/** The API by which tests and developers steer the running service; without CORS, so that no page can. */
export function controlApi(faults: FaultBook, requests: RequestLog): Router {
  const router = express.Router();
  router.put('/faults/:session', express.json(), (request, response) => {
    faults.set(request.params.session, parseFault(request.body));
    response.status(204).end();
  });
  router.delete('/faults/:session', (request, response) => {
    faults.set(request.params.session, undefined);
    response.status(204).end();
  });
  router.get('/requests', (_request, response) => {
    response.json(requests.all());
  });
  router.delete('/requests', (_request, response) => {
    requests.clear();
    response.status(204).end();
  });
  return router;
}
