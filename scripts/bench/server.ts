import events from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express, { type Express } from 'express';
import { vendorCache } from '../console/build/vendor.ts';
import { packageProject } from '../console/build/package.ts';
import { escapeHtml, sessionAttributes } from '../console/session.ts';
import { DEFAULT_THEME } from '../console/theme.ts';
import { ALL_FEATURES } from '../org/deploy/features.ts';
import { createOrg, type Org } from '../org/org.ts';
import { projectRoot } from '../org/project.ts';
import { orgRouter } from '../org/router.ts';
import { userNamed } from '../org/users.ts';
import type { Build } from './build/index.ts';
import type { ContestantName } from './contestants.ts';

/** Serves the contestants' pages, their scripts, and the stand-in org with its records. */
export interface BenchmarkServer {
  readonly org: Org;
  readonly origin: string;
  /** Sets the build to serve. */
  use(build: Build): void;
  close(): Promise<void>;
}

/** URL path of the image in mixed conversations. */
export const PICTURE_PATH = '/picture.svg';

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#888"/></svg>';
/** The area is the same for all contestants. */
const ROOT_STYLE = 'width: 640px; height: 700px; margin: 16px; overflow: hidden';
const require = createRequire(import.meta.url);
const slds = path.join(path.dirname(require.resolve('@salesforce-ux/design-system/package.json')), 'assets');

/** URL path of a contestant's page. */
export function harnessPath(contestant: ContestantName): string {
  return `/harness/${contestant}`;
}

/**
 * Starts the server on the loopback interface, with the project deployed to a new org.
 * @throws Error when the project does not deploy
 */
export async function startServer(): Promise<BenchmarkServer> {
  // without the metadata check, which would only take time here
  const org = await createOrg({ features: ALL_FEATURES, check: () => Promise.resolve([]) });
  const { success } = await org.deploy(await packageProject(projectRoot), { replaceAll: true });
  if (!success) {
    throw new Error('The project does not deploy; `npm start` shows the problems');
  }
  let current: Build | undefined;
  const server = http.createServer(serverApp(org, () => current));
  server.listen(0, '127.0.0.1');
  await events.once(server, 'listening');
  return {
    org,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use(build) {
      current = build;
    },
    async close() {
      const closed = events.once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      org.close();
    }
  };
}

/** Scripts are cacheable, as in an org or on a CDN; API responses are not. */
function serverApp(org: Org, build: () => Build | undefined): Express {
  const app = express();
  const cached = { immutable: true, maxAge: '1y' };
  app.disable('x-powered-by');
  app.use(orgRouter(org, []));
  app.use('/slds', express.static(slds, cached));
  app.use('/vendor', express.static(vendorCache, cached));
  app.get(PICTURE_PATH, (_request, response) => void response.type('svg').send(PICTURE));
  app.get('/harness/:contestant', ({ params }, response) => {
    response.set('Cache-Control', 'no-store').type('html');
    response.send(harnessPage(params.contestant as ContestantName, org, build()?.platform ?? []));
  });
  app.get('/scripts/:file', ({ params }, response, next) => {
    const code = build()?.scripts.get(params.file);
    if (code === undefined) {
      next();
    } else {
      response.set('Cache-Control', 'public, max-age=31536000, immutable').type('js').send(code);
    }
  });
  return app;
}

function harnessPage(contestant: ContestantName, org: Org, platform: readonly string[]): string {
  const isViewer = contestant === 'viewer';
  const modules = escapeHtml(JSON.stringify(isViewer ? platform : []));
  return `<!doctype html>
<html ${sessionAttributes(userNamed('agent'), org)} data-entry="/scripts/${contestant}.js" data-platform="${modules}">
  <head>
    <meta charset="utf-8">
    <title>Benchmark</title>
    <link rel="icon" href="data:,">
    ${isViewer ? DEFAULT_THEME.stylesheet : ''}
    <script type="module" src="/scripts/harness.js"></script>
  </head>
  <body>
    <div id="root" style="${ROOT_STYLE}"></div>
  </body>
</html>
`;
}
