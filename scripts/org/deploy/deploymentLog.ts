import { randomInt } from 'node:crypto';
import type { DeployResult } from './result.ts';

/** A requested deployment. */
export interface Deployment {
  readonly id: string;
  times: { readonly started: Date; readonly completed?: Date };
  /** Undefined while the deployment runs. */
  result?: DeployResult;
}

/** Keeps deployments and their results, for status requests. */
export class DeploymentLog {
  private readonly deployments = new Map<string, Deployment>();

  add(running: Promise<DeployResult>): Deployment {
    const id = `0Af${String(randomInt(10 ** 12)).padStart(12, '0')}AAA`;
    const deployment: Deployment = { id, times: { started: new Date() } };
    this.deployments.set(id, deployment);
    void running.catch(failedBy).then((result) => {
      deployment.result = result;
      deployment.times = { ...deployment.times, completed: new Date() };
    });
    return deployment;
  }

  find(id: string): Deployment | undefined {
    return this.deployments.get(id);
  }
}

/** Reports an error of the stand-in org itself as the result of the deployment. */
function failedBy(error: Error): DeployResult {
  const problem = { file: 'package.xml', reason: `UNKNOWN_EXCEPTION: ${error.stack ?? error.message}` };
  return { checkOnly: false, success: false, components: [], problems: [problem] };
}
