import { database, type Sql } from '#db/client.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { REPEAT_DAYS } from './measure.ts'
import { type Likeness, likenessScore, SAME_MATTER, textCosine } from './same-matter.ts'

/**
 * Reaction to `conversation.resolved`: was it about a matter that was closed within the seven days before it began?
 * Not where we had promised to come back to it and the time for that hadn't passed.
 */
export async function weighRepeatContact(event: Pick<CommittedEvent, 'conversationId'>): Promise<void> {
  if (!event.conversationId) return
  const sql = database()
  const contact = await findContact(sql, event.conversationId)
  if (!contact) return
  const [text, earlier] = await Promise.all([loadSaid(sql, contact.id), findEarlier(sql, contact)])
  const weighed = await Promise.all(
    earlier.map(async ({ id, queueId, agentId, sameReference, sameTopic }) => {
      const likeness: Likeness = {
        sameReference,
        sameTopic,
        textCosine: textCosine(text, await loadSaid(sql, id)),
      }
      return { id, queueId, agentId, ...likeness, score: likenessScore(likeness) }
    }),
  )
  const best = weighed.toSorted((a, b) => b.score - a.score)[0]
  if (!best || best.score < SAME_MATTER) return
  await sql`
    insert into repeat_contact (conversation_id, earlier_id, customer_id, queue_id, agent_id, score, same_reference,
      text_cosine, same_topic, at)
    values (${contact.id}, ${best.id}, ${contact.customerId}, ${best.queueId}, ${best.agentId}, ${best.score},
      ${best.sameReference}, ${best.textCosine}, ${best.sameTopic}, ${contact.openedAt})
    on conflict (conversation_id) do nothing`
}

interface Contact {
  id: string
  customerId: string
  dispositionId: string | null
  openedAt: Date
}

async function findContact(sql: Sql, id: string): Promise<Contact | null> {
  const [row] = await sql<Contact[]>`
    select c.id, c.customer_id as "customerId", r.disposition_id as "dispositionId", c.opened_at as "openedAt"
    from conversation c left join resolution r on r.conversation_id = c.id where c.id = ${id} and c.state = 'resolved'`
  return row ?? null
}

const MOST_TEXT = 20_000

async function loadSaid(sql: Sql, conversationId: string): Promise<string> {
  const [row] = await sql<{ text: string | null }[]>`
    select left(string_agg(text, E'\n' order by seq), ${MOST_TEXT}) as text from message
    where conversation_id = ${conversationId} and author_kind = 'customer'`
  return row?.text ?? ''
}

interface Earlier {
  id: string
  queueId: string
  agentId: string
  sameReference: boolean
  sameTopic: boolean
}

const MOST_EARLIER = 10

const findEarlier = (sql: Sql, { id, customerId, dispositionId, openedAt }: Contact) => sql<Earlier[]>`
  select e.id, r.queue_id as "queueId", r.agent_id as "agentId",
    coalesce(r.disposition_id = ${dispositionId}::uuid, false) as "sameTopic",
    (exists (select 1 from fact a join fact b on b.customer_id = a.customer_id and b.type = a.type and b.value = a.value
        where a.customer_id = ${customerId} and a.type in ('order_number','invoice_number','serial_number')
          and a.conversation_id = e.id and b.conversation_id = ${id})
      or exists (select 1 from recovery_signal a join recovery_signal b on b.case_id = a.case_id
        where a.conversation_id = e.id and b.conversation_id = ${id})) as "sameReference"
  from resolution r join conversation e on e.id = r.conversation_id
  where r.customer_id = ${customerId} and e.id <> ${id}
    and coalesce(e.ended_at, r.completed_at) < ${openedAt}
    and coalesce(e.ended_at, r.completed_at) > ${openedAt}::timestamptz - make_interval(days => ${REPEAT_DAYS})
    and not exists (select 1 from promise p where p.conversation_id = e.id
      and p.state in ('open','kept','broken') and p.due_at > ${openedAt} and p.created_at < ${openedAt})
  order by r.completed_at desc limit ${MOST_EARLIER}`
