import path from 'node:path';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { translatedLabels } from '../org/languages.ts';
import { orgRouter } from '../org/router.ts';
import type { AppBuild } from './build/app.ts';
import type { AppBuilder } from './build/builder.ts';
import { vendorCache } from './build/vendor.ts';
import type { ConsoleContext } from './consoleContext.ts';
import { contentSecurityPolicy } from './csp.ts';
import { consolePage, problemPage } from './page.ts';
import { sessionAttributes, userFor, wantsSandbox } from './session.ts';
import { DESIGN_SYSTEMS, themeFor } from './theme.ts';
import { serveVisualforce } from './visualforce/router.ts';

/** Path of the start page. */
export const LIST_PATH = listPath('LiveChatTranscript');

/** Path of an object's list view. */
export function listPath(objectApiName: string): string {
  return `/lightning/o/${objectApiName}/list`;
}

/** Path of a record page. */
export function recordPath(objectApiName: string, recordId: string): string {
  return `/lightning/r/${objectApiName}/${recordId}/view`;
}

/** The console's web application: the org's API, the pages, and their scripts and stylesheets. */
export function consoleServer(context: ConsoleContext): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(allowLoopbackOnly, (_request, response, next) => {
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
    next();
  });
  app.use(orgRouter(context.org, context.transcripts));
  app.use(context.services.router);
  Object.entries(DESIGN_SYSTEMS).forEach(([urlPath, folder]) => app.use(urlPath, express.static(folder)));
  app.use('/vendor', express.static(vendorCache, { immutable: true, maxAge: '1y' }));
  app.get('/', (_request, response) => response.redirect(LIST_PATH));
  app.get('/lightning/*page', servePage(context));
  app.get('/apex/:page', serveVisualforce(context));
  app.get(
    '/app/:file',
    serveFile(context.builder, ({ files }) => files)
  );
  app.get(
    '/app/sandbox/:file',
    serveFile(context.builder, (build) => build.sandboxFiles())
  );
  app.use(handleErrors(context.log));
  return app;
}

/** Prevents DNS rebinding: a site whose host name resolves to the loopback address must not read the org's tokens. */
const allowLoopbackOnly: RequestHandler = (request, response, next) => {
  if (['127.0.0.1', 'localhost'].includes(request.hostname)) {
    next();
  } else {
    response.status(403).type('text').send('Only for this machine\n');
  }
};

function servePage({ builder, org, assistantUrl, embedder }: ConsoleContext): RequestHandler {
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
      response.send(consolePage({ vendor: build.vendor, attributes, labels, sandbox, theme: themeFor(request.query) }));
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

/** Answers errors in the format of Salesforce's REST API, which the wire adapters of the page expect. */
function handleErrors(log: (text: string) => void): ErrorRequestHandler {
  return (error: Error, _request, response, next) => {
    log(error.stack ?? error.message);
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(500).json([{ errorCode: 'UNKNOWN_EXCEPTION', message: error.message }]);
  };
}
