import { may } from '#lib/actor.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { requireUnerased } from '#lib/customer/require-unerased.ts'
import { newId } from '#lib/id.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { openCaseInput } from './inputs.ts'
import { joinSignal } from './join-signal.ts'
import { cutQuote } from './quote-around.ts'
import { toSeverity } from './signal.ts'
import { writeStep } from './write-step.ts'

/** Whoever may see the customer may say that we failed them; it joins the open case when there is one. */
export const openCaseByHand = verb({
  name: 'case.open',
  input: openCaseInput,
  async run({ actor, input, tx, now, record, audit }) {
    if (actor.kind !== 'agent' || !may(actor, 'desk.use')) throw notFound('customer')
    const { customerId } = input
    if (!(await mayReadCustomer(actor, customerId))) throw notFound('customer')
    await requireUnerased(tx, customerId)
    const joined = await joinSignal(
      { tx, now, record },
      {
        customerId,
        conversationId: await ownConversation(input.conversationId),
        kind: 'by_hand',
        sourceId: newId(now.getTime()),
        quote: cutQuote(input.reason),
        score: null,
        severity: toSeverity(input.severity),
      },
    )
    await writeStep(tx, { caseId: joined.caseId, kind: 'raised', text: input.reason, actor, at: now })
    await audit({ action: 'case.raised', targetKind: 'case', targetId: joined.caseId })
    return joined

    /** A conversation of another customer is not this case's. */
    async function ownConversation(id: string | null) {
      if (!id) return null
      const [row] = await tx`select 1 from conversation where id = ${id} and customer_id = ${customerId}`
      if (!row) throw notFound('conversation')
      return id
    }
  },
})
