import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import type { Deployment } from './deploymentLog.ts';
import type { DeployedComponent, DeployResult, Problem } from './result.ts';

/** The envelopes of the Metadata API's SOAP calls. Source of the names and their order: Salesforce's metadata WSDL. */

const METADATA_NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const ENVELOPE = {
  '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
  '@xmlns': METADATA_NAMESPACE,
  '@xmlns:sf': 'http://soap.sforce.com/2006/08/fault'
};

export type SoapRequest =
  | { readonly call: 'deploy'; readonly session: string; readonly zip: Buffer; readonly checkOnly: boolean }
  | { readonly call: 'checkDeployStatus'; readonly session: string; readonly id: string }
  | { readonly call: undefined; readonly session: string };

type Node = { [name: string]: Node } | string | undefined;

const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false });
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressBooleanAttributes: false });

/** Reads a request; `call` is undefined for calls that the stand-in org does not support. */
export function readRequest(xml: string): SoapRequest {
  const document = parser.parse(xml) as Node;
  const session = textAt(document, 'Envelope', 'Header', 'SessionHeader', 'sessionId');
  const body = ['Envelope', 'Body'] as const;
  const zip = textAt(document, ...body, 'deploy', 'ZipFile');
  if (zip !== '') {
    const checkOnly = textAt(document, ...body, 'deploy', 'DeployOptions', 'checkOnly') === 'true';
    return { call: 'deploy', session, zip: Buffer.from(zip, 'base64'), checkOnly };
  }
  const id = textAt(document, ...body, 'checkDeployStatus', 'asyncProcessId');
  return id === '' ? { call: undefined, session } : { call: 'checkDeployStatus', session, id };
}

/** The response to `deploy`: the deployment is queued. */
export function deployResponse(id: string): string {
  return envelope({ deployResponse: { result: { done: false, id, state: 'Queued' } } });
}

/** The response to `checkDeployStatus`. */
export function statusResponse({ id, times, result }: Deployment, user: string): string {
  const started = times.started.toISOString();
  const completed = times.completed?.toISOString();
  const status = {
    checkOnly: result?.checkOnly ?? false,
    ...(completed && { completedDate: completed }),
    createdBy: user,
    createdByName: 'Stand-in org',
    createdDate: started,
    ...(result && { details: details(result, started) }),
    done: result !== undefined,
    id,
    ignoreWarnings: false,
    lastModifiedDate: completed ?? started,
    ...counts(result),
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    rollbackOnError: true,
    runTestsEnabled: false,
    startDate: started,
    status: statusOf(result),
    success: result?.success ?? false
  };
  return envelope({ checkDeployStatusResponse: { result: status } });
}

function statusOf(result: DeployResult | undefined): string {
  if (result === undefined) {
    return 'InProgress';
  }
  return result.success ? 'Succeeded' : 'Failed';
}

function counts(result: DeployResult | undefined): Record<string, number> {
  const { components = [], problems = [], success = false } = result ?? {};
  const failed = components.filter((component) => component.problems.length > 0).length + problems.length;
  return {
    numberComponentErrors: failed,
    numberComponentsDeployed: success ? components.length : 0,
    numberComponentsTotal: components.length
  };
}

/** A SOAP fault with one of Salesforce's exception codes, such as INVALID_SESSION_ID. */
export function fault(code: string, message: string): string {
  return envelope({ 'soapenv:Fault': { faultcode: `sf:${code}`, faultstring: `${code}: ${message}` } });
}

function details({ components, problems, success, checkOnly }: DeployResult, createdDate: string): object {
  const succeeded = components.filter((component) => component.problems.length === 0);
  const failures = [
    ...problems.map((problem) => failure({ type: '', fullName: problem.file }, problem, createdDate)),
    ...components.flatMap((component) => component.problems.map((problem) => failure(component, problem, createdDate)))
  ];
  return {
    componentFailures: failures,
    componentSuccesses: succeeded.map(({ type, fullName, file, created }) => ({
      changed: success && !checkOnly,
      componentType: type,
      created: success && !checkOnly && created,
      createdDate,
      deleted: false,
      fileName: file,
      fullName,
      success: true
    })),
    runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0 }
  };
}

function failure(
  { type, fullName }: Pick<DeployedComponent, 'type' | 'fullName'>,
  { file, reason, line, column }: Problem,
  createdDate: string
): object {
  // the CLI reads the location in a component from the text
  const inText = type === 'LightningComponentBundle' && line !== undefined && column !== undefined;
  return {
    changed: false,
    ...(column !== undefined && { columnNumber: column }),
    componentType: type,
    created: false,
    createdDate,
    deleted: false,
    fileName: file,
    fullName,
    ...(line !== undefined && { lineNumber: line }),
    problem: inText ? `[Line: ${line}, Col: ${column}] ${reason}` : reason,
    problemType: 'Error',
    success: false
  };
}

function envelope(body: object): string {
  const document = { 'soapenv:Envelope': { ...ENVELOPE, 'soapenv:Body': body } };
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build(document)}`;
}

function textAt(node: Node, ...path: string[]): string {
  const [name, ...rest] = path;
  if (name === undefined) {
    return typeof node === 'string' ? node : '';
  }
  return typeof node === 'object' ? textAt(node[name], ...rest) : '';
}
