import { failure, success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';

/**
 * The most that is read of one answer, in megabytes. Parsing cannot be done in slices: what is larger would keep the
 * console from reacting, and no conversation is.
 */
export const MAX_MEGABYTES = 32;

const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

/**
 * Reads the body of an answer, piece by piece, and gives up as soon as it is too large.
 * @throws the error of the connection, when it breaks off
 */
export async function readText(response: Response): Promise<Result<string>> {
  if (!response.body) {
    return success(await response.text());
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      return failure({ kind: 'tooLarge', megabytes: MAX_MEGABYTES });
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return success(text + decoder.decode());
}
