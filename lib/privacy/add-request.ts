import type { Tx } from '#db/client.ts'
import type { Actor } from '#lib/actor.ts'
import { Problem } from '#lib/problem.ts'

interface NewRequest {
  id: string
  kind: 'erasure' | 'export'
  customerId: string
}

const UNDER_WAY = {
  erasure: 'This customer is being erased already.',
  export: 'An export of this customer is being written already.',
}

/** One of a kind at a time for a customer. */
export async function addRequest(tx: Tx, actor: Actor, { id, kind, customerId }: NewRequest) {
  if (actor.kind !== 'agent') throw new Problem('forbidden', 'A person has to ask for this.')
  const added = await tx`
    insert into privacy_request (id, kind, customer_id, asked_by)
    values (${id}, ${kind}, ${customerId}, ${actor.agentId})
    on conflict (customer_id, kind) where state in ('queued','running') do nothing returning 1`
  if (added.length === 0) throw new Problem('conflict', UNDER_WAY[kind])
}
