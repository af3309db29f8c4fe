import type { ItemReader } from './itemReader';
import type { Common, Part } from './part';
import type { NestedReader } from './parts';

export interface HandoverPart extends Common {
  readonly kind: 'handover';
  readonly topic: string;
  readonly reason: string;
  readonly messageToAgent: string;
  /** What the customer was told. */
  readonly available: string;
  readonly unavailable: string;
  readonly summary: readonly Part[];
}

/** The customer was sent to another web chat. */
export interface TransferPart extends Common {
  readonly kind: 'transfer';
  readonly text: string;
  readonly url: string;
}

export function readHandover(item: ItemReader, nested: NestedReader): HandoverPart {
  const info = item.skip('dialog_node').inside('transfer_info');
  return {
    kind: 'handover',
    topic: item.text('topic'),
    reason: info.inside('reason').text('type'),
    messageToAgent: item.text('message_to_human_agent'),
    available: item.inside('agent_available').text('message'),
    unavailable: item.inside('agent_unavailable').text('message'),
    summary: nested(info.list('summary_message_to_agent'))
  };
}

export function readTransfer(item: ItemReader): TransferPart {
  return {
    kind: 'transfer',
    text: item.text('message_to_user'),
    url: item.inside('transfer_info').inside('target').inside('chat').text('url')
  };
}
