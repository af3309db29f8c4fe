import { fromWebChat, installWebChat, webChatVersion } from '../../lib/webChat.ts';
import { bundle, pagesFolder, type Scripts } from './scripts.ts';

/**
 * Installs the peer's packages where they are missing, and bundles the peer for production.
 * @throws Error when they cannot be installed
 */
export async function buildPeer(log: (line: string) => void): Promise<Scripts> {
  try {
    installWebChat(log);
  } catch (error) {
    throw new Error(`${(error as Error).message}; --contestants viewer,bare measures without it`, { cause: error });
  }
  return bundle(['peer'], { plugins: [fromWebChat(pagesFolder)], chunkNames: 'peer-[name]-[hash]' });
}

/** Version of the peer. */
export const peerVersion = webChatVersion;
