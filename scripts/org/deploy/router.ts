import express, { Router, type RequestHandler } from 'express';
import type { DeployResult } from './result.ts';
import { DeploymentLog } from './deploymentLog.ts';
import { deployResponse, fault, readRequest, statusResponse, type SoapRequest } from './soap.ts';

/** The org that the sf CLI deploys to. */
export interface DeployTarget {
  readonly organizationId: string;
  readonly userId: string;
  readonly username: string;
  /** The bearer token identifies the user. */
  readonly accessToken: string;
  deploy(zip: Buffer, checkOnly: boolean): Promise<DeployResult>;
}

const API_VERSION = '66.0';
// the Metadata API's limit is 39 MB before base64, see "Metadata Limits"
const REQUEST_LIMIT = '55mb';
const INVALID_SESSION = { errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' };

/**
 * The requests of the sf CLI when it logs in with an access token and deploys: REST, and the Metadata API over SOAP.
 */
export function deployRouter(target: DeployTarget): Router {
  const router = Router();
  // the CLI joins the instance URL and paths by two slashes
  router.use((request, _response, next) => {
    request.url = request.url.replace(/^\/{2,}/, '/');
    next();
  });
  router.get('/services/data', (_request, response) => {
    response.json([{ label: 'Stand-in', url: `/services/data/v${API_VERSION}`, version: API_VERSION }]);
  });
  router.use('/services/oauth2', authorized(target), userInfo(target));
  // some requests of the CLI are for other API versions
  router.use('/services/data/:version/query', authorized(target), query(target));
  router.get('/services/data/:version/sobjects/User/:id', authorized(target), (_request, response) => {
    response.json(userRecord(target));
  });
  router.post('/services/Soap/m/*call', express.text({ type: () => true, limit: REQUEST_LIMIT }), metadataApi(target));
  return router;
}

function authorized({ accessToken }: DeployTarget): RequestHandler {
  return (request, response, next) => {
    if (request.get('authorization') === `Bearer ${accessToken}`) {
      next();
    } else {
      response.status(401).json([INVALID_SESSION]);
    }
  };
}

function userInfo({ organizationId, userId, username }: DeployTarget): RequestHandler {
  return (_request, response) => {
    response.json({ user_id: userId, organization_id: organizationId, preferred_username: username, name: username });
  };
}

/** Answers the CLI's queries for the organization, the user, and scratch orgs. */
function query(target: DeployTarget): RequestHandler {
  return (request, response) => {
    const [, object] = /\bFROM\s+(\w+)/i.exec(typeof request.query['q'] === 'string' ? request.query['q'] : '') ?? [];
    const records = { Organization: [organizationRecord(target)], User: [userRecord(target)] }[object ?? ''] ?? [];
    response.json({ totalSize: records.length, done: true, records });
  };
}

function organizationRecord({ organizationId }: DeployTarget): object {
  return {
    attributes: { type: 'Organization' },
    Id: organizationId,
    Name: 'Stand-in org',
    InstanceName: 'LOCAL',
    IsSandbox: false,
    TrialExpirationDate: null,
    NamespacePrefix: null,
    OrganizationType: 'Developer Edition'
  };
}

function userRecord({ userId, username }: DeployTarget): object {
  return { attributes: { type: 'User' }, Id: userId, Username: username };
}

function metadataApi(target: DeployTarget): RequestHandler {
  const log = new DeploymentLog();
  return (request, response) => {
    const call = readRequest(String(request.body));
    const { status, xml } = answer(call, target, log);
    response.status(status).type('text/xml').send(xml);
  };
}

function answer(request: SoapRequest, target: DeployTarget, log: DeploymentLog): { status: number; xml: string } {
  if (request.session !== target.accessToken) {
    return { status: 500, xml: fault(INVALID_SESSION.errorCode, 'Invalid Session ID found in SessionHeader') };
  }
  if (request.call === 'deploy') {
    const { zip, checkOnly } = request;
    const { id } = log.add(target.deploy(zip, checkOnly));
    return { status: 200, xml: deployResponse(id) };
  }
  if (request.call === 'checkDeployStatus') {
    const deployment = log.find(request.id);
    return deployment
      ? { status: 200, xml: statusResponse(deployment, target.userId) }
      : { status: 500, xml: fault('INVALID_CROSS_REFERENCE_KEY', `no deployment ${request.id}`) };
  }
  return {
    status: 500,
    xml: fault('INVALID_OPERATION', 'The stand-in org supports deploy and checkDeployStatus only')
  };
}
