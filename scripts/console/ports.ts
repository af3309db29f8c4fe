import { UsageError } from '../lib/command.ts';

/**
 * Starts a server on the port that was asked for; else on its usual port, or on any free one when that is taken.
 * @throws UsageError when the port that was asked for cannot be had
 */
export async function onPort<Server>(
  start: (port: number) => Promise<Server>,
  wanted: number | undefined,
  usual: number
): Promise<Server> {
  try {
    return await start(wanted ?? usual);
  } catch (error) {
    const reason = { EADDRINUSE: 'is taken', EACCES: 'may not be used' }[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) {
      throw error;
    }
    if (wanted !== undefined) {
      throw new UsageError(`Port ${wanted} ${reason}`);
    }
    return start(0);
  }
}
