import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import type { Recorder } from '#lib/record.ts'
import type { Repeat } from './find-repeats.ts'

/** The message that says or asks it again. */
export interface RepeatingMessage {
  kind: 'told' | 'asked'
  messageId: string
  customerId: string
  conversationId: string
  queueId: string
  agentId: string | null
  at: Date
}

/** Keeps each repeat once, however often its message is read, and tells of the new ones. */
export async function writeRepeats(
  tx: Tx,
  record: Recorder['record'],
  message: RepeatingMessage,
  repeats: readonly Repeat[],
): Promise<number> {
  if (repeats.length === 0) return 0
  const { kind, messageId, customerId, conversationId, queueId, agentId } = message
  const rows = repeats.map((repeat) => rowOf(message, repeat))
  const inserted = await tx<{ type: string }[]>`
    insert into fact_repeat ${tx(rows)} on conflict (message_id, kind, type) do nothing returning type`
  for (const { type } of inserted)
    await record('fact.repeated', {
      customerId,
      conversationId,
      queueId,
      agentId,
      subjectId: messageId,
      data: { kind, type },
    })
  return inserted.length
}

const rowOf = (message: RepeatingMessage, { type, earlier }: Repeat) => ({
  id: newId(),
  kind: message.kind,
  type,
  customer_id: message.customerId,
  conversation_id: message.conversationId,
  queue_id: message.queueId,
  agent_id: message.agentId,
  message_id: message.messageId,
  earlier_kind: earlier.sourceKind,
  earlier_id: earlier.sourceId,
  earlier_conversation_id: earlier.conversationId ?? null,
  earlier_channel: earlier.channel,
  earlier_at: new Date(earlier.at),
  at: message.at,
})
