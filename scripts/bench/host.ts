import events from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express, { type Express } from 'express';
import { vendorCache } from '../console/build/vendor.ts';
import { packageProject } from '../console/build/package.ts';
import { USUAL_LOOK } from '../console/look.ts';
import { escapeHtml, sessionAttributes } from '../console/session.ts';
import { ALL_FEATURES } from '../org/deploy/features.ts';
import { createOrg, type Org } from '../org/org.ts';
import { projectRoot } from '../org/project.ts';
import { orgRouter } from '../org/router.ts';
import { userNamed } from '../org/users.ts';
import type { Build } from './build/index.ts';
import type { ContestantName } from './contestants.ts';

/** Serves the pages in which records are opened, and the org that the viewer asks for the record. */
export interface Host {
  readonly org: Org;
  readonly origin: string;
  /** Gives the host what it serves. */
  use(build: Build): void;
  close(): Promise<void>;
}

/** Where the pictures of mixed conversations are. */
export const PICTURE_PATH = '/picture.svg';

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#888"/></svg>';
/** All contestants get the same area. */
const ROOT_STYLE = 'width: 640px; height: 700px; margin: 16px; overflow: hidden';
const require = createRequire(import.meta.url);
const slds = path.join(path.dirname(require.resolve('@salesforce-ux/design-system/package.json')), 'assets');

/** Path of a contestant's page. */
export function shellPath(contestant: ContestantName): string {
  return `/shell/${contestant}`;
}

/**
 * Starts the host on the loopback interface, with the project deployed to a new org.
 * @throws Error when the project does not deploy
 */
export async function startHost(): Promise<Host> {
  // the metadata are checked elsewhere
  const org = await createOrg({ features: ALL_FEATURES, check: () => Promise.resolve([]) });
  const { success } = await org.deploy(await packageProject(projectRoot), { replaceAll: true });
  if (!success) {
    throw new Error('The project does not deploy; `npm start` tells why');
  }
  let current: Build | undefined;
  const server = http.createServer(hostApp(org, () => current));
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

/** Scripts may be cached for ever, as those that an org or a content delivery network serves; answers may not. */
function hostApp(org: Org, build: () => Build | undefined): Express {
  const app = express();
  const cached = { immutable: true, maxAge: '1y' };
  app.disable('x-powered-by');
  app.use(orgRouter(org, []));
  app.use('/slds', express.static(slds, cached));
  app.use('/vendor', express.static(vendorCache, cached));
  app.get(PICTURE_PATH, (_request, response) => void response.type('svg').send(PICTURE));
  app.get('/shell/:contestant', ({ params }, response) => {
    response.set('Cache-Control', 'no-store').type('html');
    response.send(shellPage(params.contestant as ContestantName, org, build()?.platform ?? []));
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

function shellPage(contestant: ContestantName, org: Org, platform: readonly string[]): string {
  const isViewer = contestant === 'viewer';
  const modules = escapeHtml(JSON.stringify(isViewer ? platform : []));
  return `<!doctype html>
<html ${sessionAttributes(userNamed('agent'), org)} data-entry="/scripts/${contestant}.js" data-platform="${modules}">
  <head>
    <meta charset="utf-8">
    <title>Benchmark</title>
    <link rel="icon" href="data:,">
    ${isViewer ? USUAL_LOOK.stylesheet : ''}
    <script type="module" src="/scripts/shell.js"></script>
  </head>
  <body>
    <div id="root" style="${ROOT_STYLE}"></div>
  </body>
</html>
`;
}
