import type { PublicMessage } from '#lib/widget/protocol.ts'

export interface Applied {
  messages: readonly PublicMessage[]
  /** Something is missing before what came: ask again for all after the last. */
  hasGap: boolean
}

export const lastSeqOf = (messages: readonly PublicMessage[]) => messages.at(-1)?.seq ?? 0

/** Adds each message that follows what is there; what is there already is skipped, a gap stops. */
export function applyMessages(
  messages: readonly PublicMessage[],
  incoming: readonly PublicMessage[],
): Applied {
  const result = [...messages]
  for (const message of incoming) {
    const last = lastSeqOf(result)
    if (message.seq <= last) continue
    if (message.prevSeq !== last) return { messages: result, hasGap: true }
    result.push(message)
  }
  return { messages: result, hasGap: false }
}
