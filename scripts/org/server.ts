import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { deployRouter } from './deploy/router.ts';
import { createOrg, type Org, type OrgOptions } from './org.ts';

/** A stand-in org for logins and deployments of the sf CLI. */
export interface OrgServer {
  /** The org's address, for `--instance-url`. */
  readonly url: string;
  /** For the environment variable SF_ACCESS_TOKEN. */
  readonly accessToken: string;
  readonly org: Org;
  close(): Promise<void>;
}

// the CLI accepts only tokens that begin with an organization id
const ORGANIZATION = '00D000000000001';

/**
 * Starts an org on the loopback interface.
 * @param options `port` 0 selects a free port
 */
export async function startOrg(options: OrgOptions & { readonly port: number }): Promise<OrgServer> {
  const org = await createOrg(options);
  const accessToken = `${ORGANIZATION}!${randomBytes(24).toString('hex')}`;
  const app = express();
  app.disable('x-powered-by');
  app.use(
    deployRouter({
      organizationId: `${ORGANIZATION}AAA`,
      userId: '005000000000009AAA',
      username: 'admin@stand-in.example.com',
      accessToken,
      deploy: (zip, checkOnly) => org.deploy(zip, { checkOnly })
    })
  );
  app.use((_request, response) => {
    response.status(404).json([{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]);
  });
  // checks of a deployment block the process for seconds; a shorter time-out would close connections that the CLI is
  // about to reuse
  const server = http.createServer({ keepAliveTimeout: 120_000 }, app);
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accessToken,
    org,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      org.close();
    }
  };
}
