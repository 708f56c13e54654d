import type { Tx } from '#db/client.ts'
import type { Actor } from '#lib/actor.ts'
import type { ConversationState } from '#lib/conversation/conversation.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { lockPair, requireHandler } from './merging.ts'
import { splitInput } from './moves-inputs.ts'
import { auditMove, type Mover, type Moving, steers } from './moving.ts'
import { restoreSplit } from './restore-split.ts'

interface Merge {
  id: string
  targetId: string
  mergedBy: string
  state: ConversationState
}

/** Parts what was merged: the source is again what it was, its owner's if they have room, else waiting with its age. */
export const splitConversation = verb({
  name: 'conversation.split',
  input: splitInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const steps = { tx, record, recordOn, audit }
    const merge = await findMerge(tx, input.conversationId)
    if (!merge) throw notFound('merge')
    const { source, target } = await lockPair(tx, input.conversationId, merge.targetId)
    const mover = requireParter(actor, merge, source, target)
    const ids = { sourceId: source.id, targetId: target.id }
    if (source.state !== 'merged') return ids
    await requireFreeVisitor(tx, source, merge.state)
    await tx`update conversation_merge set split_at = now() where id = ${merge.id}`
    await tx`update conversation set merged_into_id = null where id = ${source.id}`
    await giveBackReplyDue(tx, source, target)
    const state = await restoreSplit(steps, source, merge.state)
    await recordOn(source.id, 'conversation.split', {
      subjectId: target.id,
      data: { as: 'source', otherId: target.id, state },
    })
    await recordOn(target.id, 'conversation.split', {
      subjectId: source.id,
      data: { as: 'target', otherId: source.id },
    })
    await auditMove(steps, mover, source, 'split', { state })
    return ids
  },
})

/** The newest merge of it, with the state that it had then. */
async function findMerge(tx: Tx, sourceId: string): Promise<Merge | undefined> {
  const [row] = await tx<Merge[]>`
    select m.id, m.target_id as "targetId", m.merged_by as "mergedBy", e.data->>'state' as state
    from conversation_merge m join event e on e.conversation_id = m.source_id and e.seq is not null
      and e.name = 'conversation.merged' and e.data->>'as' = 'source'
    where m.source_id = ${sourceId} order by m.merged_at desc, e.seq desc limit 1`
  return row
}

function requireParter(actor: Actor, merge: Merge, source: Moving, target: Moving): Mover {
  if (actor.kind !== 'agent') throw notFound('conversation')
  if (actor.agentId === merge.mergedBy) return { agent: actor, steers: false }
  return steers(actor, source) ? { agent: actor, steers: true } : requireHandler(actor, target)
}

/** A customer has one open chat at a time. */
async function requireFreeVisitor(tx: Tx, { id, visitorId }: Moving, state: ConversationState) {
  if (!visitorId || (state !== 'waiting' && state !== 'active' && state !== 'parked')) return
  const [other] = await tx`
    select 1 from conversation where visitor_id = ${visitorId} and id <> ${id} and state in ('waiting','active','parked')`
  if (other)
    throw new Problem('conflict', 'The customer has opened another chat since. Split it when that is over.')
}

/** The target answered for the source's open question; now the source does again. */
const giveBackReplyDue = (tx: Tx, source: Moving, target: Moving) => tx`
  update conversation t set reply_due_since = null from conversation s
  where t.id = ${target.id} and s.id = ${source.id} and t.reply_due_since = s.reply_due_since`
