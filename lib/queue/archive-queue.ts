import type { Tx } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { queueInput } from './inputs.ts'
import { lockQueue } from './lock-queue.ts'

/** Takes a queue out of use; refused while anything of it is open or a widget leads into it. */
export const archiveQueue = verb({
  name: 'queue.archive',
  input: queueInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { id, name, archivedAt } = await lockQueue(tx, input.queueId)
    if (archivedAt) return { queueId: id, archived: false }
    await requireUnused(tx, id, name)
    await tx`update queue set archived_at = now() where id = ${id}`
    await record('queue.changed', { queueId: id })
    await audit({
      action: 'queue.archived',
      targetKind: 'queue',
      targetId: id,
      old: { archived: false },
      new: { archived: true },
    })
    return { queueId: id, archived: true }
  },
})

async function requireUnused(tx: Tx, queueId: string, name: string) {
  const [widget] = await tx<{ name: string }[]>`select name from widget where queue_id = ${queueId} limit 1`
  if (widget)
    throw new Problem('conflict', `The widget “${widget.name}” leads into ${name}. Point it elsewhere first.`)
  const [source] = await tx<{ name: string }[]>`
    select q.name from queue_overflow o join queue q on q.id = o.queue_id
    where o.to_queue_id = ${queueId} and q.archived_at is null order by lower(q.name) limit 1`
  if (source)
    throw new Problem('conflict', `${source.name} overflows into ${name}. Change its overflow first.`)
  await requireNothingOpen(tx, queueId, name)
}

async function requireNothingOpen(tx: Tx, queueId: string, name: string) {
  const [open] = await tx<{ waiting: number; parked: number; active: number }[]>`
    select count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'parked')::int as parked,
      count(*) filter (where state in ('active','wrap_up'))::int as active
    from conversation where queue_id = ${queueId} and state in ('waiting','active','wrap_up','parked')`
  if (!open || open.waiting + open.parked + open.active === 0) return
  const parked = open.parked > 0 ? `, ${open.parked} parked` : ''
  const then =
    open.active > 0 ? 'Archive it when the work is done.' : 'Move them to another queue, then archive it.'
  throw new Problem(
    'conflict',
    `${name} is in use: ${open.waiting} waiting${parked}, ${open.active} in work. ${then}`,
  )
}
