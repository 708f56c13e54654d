import type { Tx } from '#db/client.ts'
import { type AgentActor, may } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import type { VerbContext } from '#lib/verb.ts'
import { callIn } from './call-in.ts'
import type { ReadableConversation } from './load-readable.ts'

type Steps = Pick<VerbContext<unknown>, 'tx' | 'record' | 'recordOn'>

interface Mentioned {
  id: string
  name: string
  reads: boolean
}

/**
 * Names people in a note. Who holds the conversation, or steers it, calls in by that whoever could not read it before;
 * others may name only those who can read it anyway.
 */
export async function mentionPeople(
  steps: Steps,
  actor: AgentActor,
  conversation: ReadableConversation,
  noteId: string,
  ids: readonly string[],
) {
  const { tx, record } = steps
  for (const person of await loadMentioned(tx, conversation, ids, actor.agentId)) {
    if (!person.reads && !mayCallIn(actor, conversation))
      throw new Problem(
        'invalid',
        `${person.name} may not read this. Who holds it can ask them in.`,
        'mentionIds',
      )
    if (!person.reads) await callIn(steps, conversation.id, person.id, actor.agentId)
    const added = await tx`
      insert into mention (id, conversation_id, note_id, agent_id)
      values (${newId()}, ${conversation.id}, ${noteId}, ${person.id}) on conflict do nothing returning 1`
    if (added.length > 0)
      await record('mention.added', {
        conversationId: conversation.id,
        agentId: person.id,
        subjectId: noteId,
      })
  }
}

const mayCallIn = (actor: AgentActor, { assigneeId, queueId }: ReadableConversation) =>
  assigneeId === actor.agentId || (may(actor, 'floor.steer') && actor.scopeQueueIds.includes(queueId))

/** With whether they can read it: by their queues, by scope, or because they are in it. One who names themselves is left out. */
async function loadMentioned(
  tx: Tx,
  { id, queueId }: ReadableConversation,
  ids: readonly string[],
  by: string,
) {
  const wanted = [...new Set(ids)].filter((agentId) => agentId !== by)
  if (wanted.length === 0) return []
  const people = await tx<Mentioned[]>`
    select a.id, a.name, (c.assignee_id is not distinct from a.id or a.role in ('manager','administrator')
      or (a.role = 'supervisor' and q.team_id is not distinct from a.team_id)
      or exists (select 1 from queue_member m where m.agent_id = a.id and m.queue_id = ${queueId})
      or exists (select 1 from participant p where p.agent_id = a.id and p.conversation_id = ${id}
        and p.role in ('consulted','joined') and p.left_at is null)) as reads
    from agent a, conversation c join queue q on q.id = c.queue_id
    where c.id = ${id} and a.id = any(${wanted}::uuid[]) and a.disabled_at is null order by a.id`
  if (people.length < wanted.length)
    throw new Problem('invalid', 'Somebody you mention is not here any more.', 'mentionIds')
  return people
}
