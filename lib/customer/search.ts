import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { writeAudit } from '#lib/audit.ts'
import { query } from '#lib/query.ts'
import { searchInput } from './inputs.ts'
import type { FoundHit } from './views.ts'

const PEOPLE = 8
const CONVERSATIONS = 6
const FEWEST = 2
const PHONE_TAIL = 4

interface Person {
  id: string
  name: string
  tier: string | null
  email: string | null
}

interface Found {
  id: string
  customerName: string
  subject: string | null
  queueName: string
}

/** People by name, identifier or order number; their conversations as far as the actor reaches. */
export const search = query({
  name: 'search',
  input: searchInput,
  async run({ actor, input: { text }, sql }): Promise<FoundHit[]> {
    if (text.length < FEWEST) return []
    const people = await findPeople(sql, text)
    const [conversations] = await Promise.all([
      findConversations(sql, actor, people),
      writeAudit(sql, actor, { action: 'customers.searched' }),
    ])
    return [...people.map(personHit), ...conversations.map(conversationHit)]
  },
})

/** A typed % or _ means itself. */
const like = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

function findPeople(sql: Sql, text: string): Promise<Person[]> {
  const digits = text.replace(/[\s()+./-]/g, '')
  const phone = /^\d+$/.test(digits) && digits.length >= PHONE_TAIL ? `%${digits}` : null
  return sql<Person[]>`
    with hit as (
      (select id, 0 as rank from customer where id in
        (select customer_id from "order" where number = ${text.replace(/^#/, '').toUpperCase()}))
      union all
      (select id, 1 from customer where lower(name) like ${like(text)} order by name limit ${PEOPLE})
      union all
      (select customer_id, 2 from identifier where lower(value) like ${like(text)} limit ${PEOPLE})
      union all
      (select customer_id, 2 from identifier where ${phone}::text is not null and lower(value) like ${phone}::text
        and type = 'phone' limit ${PEOPLE}))
    select c.id, c.name, c.tier, (
      select value from identifier i where i.customer_id = c.id and type = 'email'
      order by verified_by is null, created_at limit 1) as email
    from (select id, min(rank) as rank from hit group by id) h join customer c on c.id = h.id
    order by h.rank, c.name limit ${PEOPLE}`
}

function findConversations(sql: Sql, actor: AgentActor, people: readonly Person[]): Promise<Found[]> {
  const reach = [...actor.queueIds, ...actor.scopeQueueIds]
  return sql<Found[]>`
    select c.id, k.name as "customerName", c.subject, q.name as "queueName"
    from conversation c join customer k on k.id = c.customer_id join queue q on q.id = c.queue_id
    where c.customer_id = any(${people.map(({ id }) => id)}::uuid[])
      and (c.queue_id = any(${reach}::uuid[]) or c.assignee_id = ${actor.agentId})
    order by c.state in ('waiting','active','wrap_up','parked') desc, c.opened_at desc limit ${CONVERSATIONS}`
}

const personHit = ({ id, name, tier, email }: Person): FoundHit => ({
  id,
  kind: 'person',
  title: name,
  detail: [email, tier].filter(Boolean).join(' · '),
  href: `/customers/${id}`,
})

const conversationHit = ({ id, customerName, subject, queueName }: Found): FoundHit => ({
  id,
  kind: 'conversation',
  title: customerName,
  detail: [subject, queueName].filter(Boolean).join(' · '),
  href: `/desk?c=${id}`,
})
