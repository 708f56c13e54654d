import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import type { FoundFact } from './found-fact.ts'
import type { SaidText } from './load-text.ts'

export interface SourceOfFacts {
  kind: 'message' | 'touchpoint'
  sourceId: string
  said: Pick<SaidText, 'customerId' | 'conversationId' | 'channel' | 'department' | 'at'>
}

/** Keeps each fact of a text once, however often it is read; how many are new. */
export async function insertFacts(
  tx: Tx,
  found: readonly FoundFact[],
  { kind, sourceId, said }: SourceOfFacts,
): Promise<number> {
  if (found.length === 0) return 0
  const rows = found.map((fact) => ({
    id: newId(),
    customer_id: said.customerId,
    type: fact.type,
    value: fact.value,
    said: fact.said,
    source_kind: kind,
    source_id: sourceId,
    conversation_id: said.conversationId,
    channel: said.channel,
    department: said.department,
    start_char: fact.start,
    end_char: fact.end,
    said_at: said.at,
    verified: fact.verified,
  }))
  const inserted =
    await tx`insert into fact ${tx(rows)} on conflict (source_id, type, value) do nothing returning 1`
  return inserted.length
}
