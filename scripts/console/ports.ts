import { UsageError } from '../lib/command.ts';

/**
 * Starts a server on the requested port. Without one, it starts on the default port, or on any free port if that is taken.
 * @param start gets the port, 0 for any free one
 * @throws UsageError when the requested port is taken or not permitted
 */
export async function onPort<Server>(
  start: (port: number) => Promise<Server>,
  requested: number | undefined,
  defaultPort: number
): Promise<Server> {
  try {
    return await start(requested ?? defaultPort);
  } catch (error) {
    const reason = { EADDRINUSE: 'is taken', EACCES: 'may not be used' }[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) {
      throw error;
    }
    if (requested !== undefined) {
      throw new UsageError(`Port ${requested} ${reason}`);
    }
    return start(0);
  }
}
