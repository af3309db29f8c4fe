import path from 'node:path';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { translatedLabels } from '../org/languages.ts';
import type { Org } from '../org/org.ts';
import { orgRouter } from '../org/router.ts';
import type { LocalServices } from '../org/service/localServices.ts';
import type { Transcript } from '../org/transcripts.ts';
import type { AppBuild } from './build/app.ts';
import type { AppBuilder } from './build/builder.ts';
import { vendorCache } from './build/vendor.ts';
import { contentSecurityPolicy } from './csp.ts';
import { DESIGN_SYSTEMS, lookFor } from './look.ts';
import { consolePage, problemPage } from './page.ts';
import { sessionAttributes, userFor, wantsSandbox } from './session.ts';
import { serveVisualforce } from './visualforce/router.ts';

export const LIST_PATH = listPath('LiveChatTranscript');

export interface ConsoleParts {
  org: Org;
  transcripts: Transcript[];
  /** The org's services for customers. */
  services: LocalServices;
  builder: AppBuilder;
  assistantUrl: string;
  /** Origin of a page that may show the console in a frame. */
  embedder?: string | undefined;
  log: (line: string) => void;
}

/** Path of an object's list. */
export function listPath(objectApiName: string): string {
  return `/lightning/o/${objectApiName}/list`;
}

/** Path of a record's page. */
export function recordPath(objectApiName: string, recordId: string): string {
  return `/lightning/r/${objectApiName}/${recordId}/view`;
}

/** The console's web application: the org's API, the pages, and what the pages load. */
export function consoleServer(parts: ConsoleParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(onlyFromThisMachine, (_request, response, next) => {
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
    next();
  });
  app.use(orgRouter(parts.org, parts.transcripts));
  app.use(parts.services.router);
  Object.entries(DESIGN_SYSTEMS).forEach(([at, folder]) => app.use(at, express.static(folder)));
  app.use('/vendor', express.static(vendorCache, { immutable: true, maxAge: '1y' }));
  app.get('/', (_request, response) => response.redirect(LIST_PATH));
  app.get('/lightning/*page', servePage(parts));
  app.get('/apex/:page', serveVisualforce(parts));
  app.get(
    '/app/:file',
    serveFile(parts.builder, ({ files }) => files)
  );
  app.get(
    '/app/sandbox/:file',
    serveFile(parts.builder, (build) => build.sandboxFiles())
  );
  app.use(answerErrors(parts.log));
  return app;
}

/** Another site that points its name at the loopback address gets nothing: the org holds tokens. */
const onlyFromThisMachine: RequestHandler = (request, response, next) => {
  if (['127.0.0.1', 'localhost'].includes(request.hostname)) {
    next();
  } else {
    response.status(403).type('text').send('Only for this machine\n');
  }
};

function servePage({ builder, org, assistantUrl, embedder }: ConsoleParts): RequestHandler {
  return async (request, response) => {
    const build = await builder.current();
    const sandbox = wantsSandbox(request.query);
    const policy = contentSecurityPolicy(new URL(assistantUrl).origin, org.metadata.trustedSites, {
      kind: 'LEX',
      sandbox,
      embedder
    });
    response.set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': policy }).type('html');
    if ('problem' in build) {
      response.status(500).send(problemPage(build.problem));
    } else {
      const user = userFor(request.query);
      const labels = translatedLabels(org.metadata, user.locale);
      const attributes = sessionAttributes(user, org);
      response.send(consolePage({ vendor: build.vendor, attributes, labels, sandbox, look: lookFor(request.query) }));
    }
  };
}

type Files = ReadonlyMap<string, string>;

function serveFile(
  builder: AppBuilder,
  filesOf: (build: AppBuild) => Files | Promise<Files>
): RequestHandler<{ file: string }> {
  return async (request, response, next) => {
    const build = await builder.current();
    response.set('Cache-Control', 'no-store');
    if ('problem' in build) {
      response.status(500).type('text').send(build.problem);
      return;
    }
    const { file } = request.params;
    const text = (await filesOf(build)).get(file);
    if (text === undefined) {
      next();
    } else {
      response.type(path.extname(file)).send(text);
    }
  };
}

/** In Salesforce's form, which the page's wires understand. */
function answerErrors(log: (line: string) => void): ErrorRequestHandler {
  return (error: Error, _request, response, next) => {
    log(error.stack ?? error.message);
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(500).json([{ errorCode: 'UNKNOWN_EXCEPTION', message: error.message }]);
  };
}
