import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { cutQuote } from './quote-around.ts'
import { signalCase } from './signal-case.ts'

const OFTEN = 2
const DAYS = 30

interface BrokenPromise {
  id: string
  customerId: string
  conversationId: string | null
  text: string
  isOften: boolean
  hasCase: boolean
}

/**
 * Reaction to `promise.broken`: it joins the customer's open case; one alone opens none, as it is a task of who made
 * it, a second within thirty days does.
 */
export async function detectBrokenPromise(event: Pick<CommittedEvent, 'subjectId'>): Promise<void> {
  if (!event.subjectId) return
  const [promise] = await database()<BrokenPromise[]>`
    select p.id, p.customer_id as "customerId", p.conversation_id as "conversationId", p.text,
      (select count(*) from promise o where o.customer_id = p.customer_id and o.state = 'broken'
        and o.due_at > now() - make_interval(days => ${DAYS})) >= ${OFTEN} as "isOften",
      exists (select 1 from recovery_case r where r.customer_id = p.customer_id and r.closed_at is null) as "hasCase"
    from promise p where p.id = ${event.subjectId} and p.state = 'broken'`
  if (!promise || !(promise.isOften || promise.hasCase)) return
  const { id: sourceId, customerId, conversationId, text } = promise
  await signalCase(
    { actor: system('promises') },
    { customerId, conversationId, kind: 'broken_promise', sourceId, quote: cutQuote(text) },
  )
}
