import type { Tx } from '#db/client.ts'
import { Problem } from '#lib/problem.ts'

interface Kept {
  until: Date | null
  isHeld: boolean
  isOpen: boolean
}

/** A legal hold or work that is under way stands against an erasure. */
export async function refuseKept(tx: Tx, customerId: string): Promise<void> {
  const [kept] = await tx<Kept[]>`
    select h.until, h.id is not null as "isHeld",
      exists (select 1 from conversation where customer_id = ${customerId}
        and state in ('waiting','active','wrap_up','parked')) as "isOpen"
    from (select 1) one left join lateral (
      select id, until from legal_hold where customer_id = ${customerId} and released_at is null
        and (until is null or until > now()) order by until desc nulls first limit 1) h on true`
  if (kept?.isHeld) throw new Problem('conflict', heldSentence(kept.until))
  if (kept?.isOpen)
    throw new Problem(
      'conflict',
      'This customer has an open conversation. Resolve it first, then erase them.',
    )
}

const heldSentence = (until: Date | null) =>
  until
    ? `A legal hold stands on this customer until ${until.toISOString().slice(0, 10)}. Nothing is erased before.`
    : 'A legal hold stands on this customer. Nothing is erased until it is released.'
