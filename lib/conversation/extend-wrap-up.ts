import type { Tx } from '#db/client.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { setTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { conversationInput } from './inputs.ts'
import { MOST_EXTENSIONS } from './wrap-up-clock.ts'

interface Timed {
  until: Date
  extendable: boolean
  extensions: number
}

/** The queue's limit once more, where it allows that. */
export const extendWrapUp = verb({
  name: 'wrap_up.extend',
  input: conversationInput,
  async run({ actor, input, tx, recordOn }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { conversationId } = input
    const { until, extendable, extensions } = await lockTimed(tx, conversationId, actor.agentId)
    if (!extendable) throw new Problem('conflict', 'Wrap-up can’t be extended in this queue.')
    if (extensions >= MOST_EXTENSIONS)
      throw new Problem('conflict', `It was extended ${MOST_EXTENSIONS} times already.`)
    await tx`update conversation set wrap_up_until = ${until} where id = ${conversationId}`
    await setTimer(tx, 'wrap_up.end', conversationId, until)
    await recordOn(conversationId, 'wrap_up.extended', { data: { times: extensions + 1 } })
    return { conversationId, wrapUpUntil: until.toISOString(), left: MOST_EXTENSIONS - extensions - 1 }
  },
})

async function lockTimed(tx: Tx, conversationId: string, agentId: string): Promise<Timed> {
  const [row] = await tx<Timed[]>`
    select c.wrap_up_until + q.wrap_up_limit_ms * interval '1 ms' as until, q.wrap_up_extendable as extendable,
      (select count(*)::int from event e where e.conversation_id = c.id and e.name = 'wrap_up.extended'
        and e.at >= c.ended_at) as extensions
    from conversation c join queue q on q.id = c.queue_id
    where c.id = ${conversationId} and c.assignee_id = ${agentId} and c.state = 'wrap_up'
      and c.wrap_up_until is not null and q.wrap_up_limit_ms is not null for no key update of c`
  if (!row) throw notFound('wrap-up')
  return row
}
