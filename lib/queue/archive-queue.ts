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
  const [open] = await tx<{ waiting: number; active: number }[]>`
    select count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state <> 'waiting')::int as active
    from conversation where queue_id = ${queueId} and state in ('waiting','active','wrap_up')`
  if (!open || open.waiting + open.active === 0) return
  throw new Problem(
    'conflict',
    `${name} is in use: ${open.waiting} waiting, ${open.active} in work. Wait until they are done.`,
  )
}
