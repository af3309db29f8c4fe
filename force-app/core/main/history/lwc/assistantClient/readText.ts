import { failure, success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';

/**
 * Size limit of a response, in megabytes. `JSON.parse` blocks the main thread, so a larger response would freeze the
 * console; no conversation is as large.
 */
const MAX_MEGABYTES = 32;

const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

/**
 * Reads the body of a response as a stream. Cancels the stream and fails with `tooLarge` if it exceeds the size limit.
 * @throws the network error if the connection is interrupted
 */
export async function readText(response: Response): Promise<Result<string>> {
  if (!response.body) {
    return success(await response.text());
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      return failure({ kind: 'tooLarge', megabytes: MAX_MEGABYTES });
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return success(text + decoder.decode());
}
