import { mapShared, updateShared } from './structuralSharing';
import type { ItemReader } from './itemReader';
import type { HandoverPart, TransferPart } from './part';
import { withoutChildren } from './partSpec';
import type { NestedReader, PartSpecs } from './partSpec';

/** Handovers to a human agent, and transfers to another web chat. */
export const HANDOVER_SPECS: Pick<PartSpecs, 'handover' | 'transfer'> = {
  handover: {
    responseTypes: { connect_to_agent: readHandover },
    mapChildren: (part, change) => updateShared(part, { summary: mapShared(part.summary, change) }),
    texts: ({ summary, messageToAgent, reason, topic, available, unavailable }, read) => [
      ...read.parts(summary),
      ...[messageToAgent, reason, topic, available, unavailable].map(read.markup)
    ]
  },
  transfer: {
    responseTypes: { channel_transfer: readTransfer },
    mapChildren: withoutChildren,
    texts: ({ text, url }, read) => [read.markup(text), url]
  }
};

function readHandover(item: ItemReader, nested: NestedReader): HandoverPart {
  const info = item.ignore('dialog_node').object('transfer_info');
  return {
    kind: 'handover',
    topic: item.text('topic'),
    reason: info.object('reason').text('type'),
    messageToAgent: item.text('message_to_human_agent'),
    available: item.object('agent_available').text('message'),
    unavailable: item.object('agent_unavailable').text('message'),
    summary: nested(info.list('summary_message_to_agent'))
  };
}

function readTransfer(item: ItemReader): TransferPart {
  return {
    kind: 'transfer',
    text: item.text('message_to_user'),
    url: item.object('transfer_info').object('target').object('chat').text('url')
  };
}
