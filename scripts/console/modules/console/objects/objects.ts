import { recordObject } from '../../../../../force-app/core/main/record/lwc/assistantRecord/recordObjects';
import type { RecordObject } from '../../../../../force-app/core/main/record/lwc/assistantRecord/recordObjects';

export {
  recordObject,
  recordObjectOfId
} from '../../../../../force-app/core/main/record/lwc/assistantRecord/recordObjects';
export type { RecordObject } from '../../../../../force-app/core/main/record/lwc/assistantRecord/recordObjects';

/** The record object of that name. @throws Error for an object that the console does not support */
export function supportedObject(apiName: string | undefined): RecordObject {
  const object = recordObject(apiName);
  if (object === undefined) {
    throw new Error(`The local console has no ${apiName}`);
  }
  return object;
}
