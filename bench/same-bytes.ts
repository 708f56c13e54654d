import { newId } from '#lib/id.ts'
import type { MessageEntry } from '#lib/conversation/views.ts'

/** Where a room stands, with what an event of it names. */
export interface RoomPlace {
  conversationId: string
  customerId: string
  queueId: string
  agentId: string
}

const REPLY_TEXT =
  'Thank you for waiting. Your parcel left our warehouse on Tuesday and reaches you tomorrow before noon.'

/** The thread's entry that both sides send, so that they send the same bytes. `sentAt`: when, for latencies. */
export const entryOf = (agentId: string, seq: number, sentAt = clock()): MessageEntry => ({
  kind: 'message',
  id: newId(),
  seq,
  at: new Date().toISOString(),
  authorKind: 'agent',
  authorId: agentId,
  authorName: 'Agent 1',
  text: stamped(sentAt),
})

export const frameOf = (conversationId: string, entry: MessageEntry) => ({
  room: `conversation:${conversationId}`,
  epoch: 'db',
  prev: entry.seq - 1,
  seq: entry.seq,
  data: [{ type: 'entries', entries: [entry] }],
})

/** Milliseconds of the machine's one steady clock, the same in all processes. */
export const clock = () => Number(process.hrtime.bigint() / 1000n) / 1000

export const stamped = (sentAt: number) => `@${sentAt}@ ${REPLY_TEXT}`

const STAMP = Buffer.from('"text":"@')

/** When the message in this frame was sent; null when the frame has none. */
export function sentAtOf(text: Buffer): number | null {
  const at = text.indexOf(STAMP)
  if (at < 0) return null
  const start = at + STAMP.length
  return Number(text.toString('latin1', start, text.indexOf(0x40, start)))
}
