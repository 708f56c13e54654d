import type { Tx } from '#db/client.ts'
import { addSystemMessage } from '#lib/conversation/add-system-message.ts'
import { withdrawTransfer } from '#lib/conversation/withdraw-transfer.ts'
import { parsePhone } from '#lib/fact/parse-phone.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { loadSchedule } from '#lib/queue/load-schedule.ts'
import { leaveLine } from '#lib/routing/leave-line.ts'
import { clearTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { isSlot } from './callback.ts'
import { bookCallbackInput } from './inputs.ts'
import { lockCallback } from './lock-callback.ts'
import { lockVisitorConversation, type VisitorConversation } from './lock-visitor-conversation.ts'
import { parkForCall } from './park-for-call.ts'
import { takePlace } from './take-place.ts'

/** A customer who waits is called at a time instead, with the place that they have. Booked twice is booked once. */
export const bookCallback = verb({
  name: 'callback.book',
  input: bookCallbackInput,
  async run({ actor, input, tx, record, recordOn, now }) {
    const conversation = await lockVisitorConversation(tx, actor, input.conversationId)
    const there = await lockCallback(tx, conversation.id)
    if (there) return { callbackId: there.id, booked: false }
    if (conversation.state !== 'waiting')
      throw new Problem('conflict', 'Somebody is with you already, so there is nothing to call back for.')
    const phone = readPhone(input.phone, input.country)
    const at = new Date(input.slotAt)
    const cap = await findCap(tx, conversation.queueId)
    if (!isSlot(await loadSchedule(conversation.queueId), at, now))
      throw new Problem(
        'invalid',
        'We don’t call at this time. Choose another; your place is kept.',
        'slotAt',
      )
    const steps = { tx, record, recordOn }
    await withdrawTransfer(steps, conversation.id)
    await leaveLine(tx, steps, conversation.id)
    await takePlace(tx, conversation.queueId, at, cap)
    const callbackId = await book(tx, conversation, phone, at)
    await recordOn(conversation.id, 'callback.booked', {
      subjectId: callbackId,
      data: { slotAt: at.toISOString() },
    })
    const { seq } = await recordOn(conversation.id, 'conversation.parked', {})
    await addSystemMessage(tx, conversation.id, seq, `Call back ${phone.shown}`)
    return { callbackId, booked: true }
  },
})

interface Phone {
  number: string
  shown: string
}

async function book(tx: Tx, { id, customerId, since }: VisitorConversation, phone: Phone, slotAt: Date) {
  await clearTimer(tx, 'visitor.grace', id)
  await keepClaim(tx, customerId, phone.number)
  return parkForCall(tx, { conversationId: id, phone: phone.number, slotAt, waitingSince: since })
}

function readPhone(text: string, country = 'ZZ'): Phone {
  const number = parsePhone(text, country)
  if (!number)
    throw new Problem(
      'invalid',
      'Write the whole number with its country code, such as +372 5123 4567.',
      'phone',
    )
  return { number: number.number, shown: number.formatInternational() }
}

async function findCap(tx: Tx, queueId: string): Promise<number> {
  const [row] = await tx<{ cap: number }[]>`
    select callback_cap as cap from queue where id = ${queueId} and callback_enabled`
  if (!row) throw new Problem('conflict', 'We can’t call back for this. Your place in line is kept.')
  return row.cap
}

/** A number that somebody typed is a claim, as a typed e-mail is. */
const keepClaim = (tx: Tx, customerId: string, phone: string) => tx`
  insert into identifier (id, customer_id, type, value)
  select ${newId()}, ${customerId}, 'phone', ${phone} where not exists (
    select 1 from identifier where customer_id = ${customerId} and type = 'phone' and value = ${phone})`
