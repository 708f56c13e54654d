import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { passwordMatches } from '#lib/auth/password.ts'
import { DEPARTMENTS, KINDS } from '#lib/touchpoint/kinds.ts'
import { findComplaint } from '#lib/recovery/find-complaint.ts'
import { makeCustomer } from './customer.ts'
import { tellFirstCustomer } from './first-customer.ts'
import { Ledger } from './ledger.ts'
import { layGround } from './people.ts'
import { Random } from './random.ts'
import { seedDemo } from './seed-demo.ts'
import { tellCustomer } from './tell-customer.ts'

testDatabase()

const now = new Date('2026-07-01T14:00:00.000Z')
const CUSTOMERS = 260

const count = async (from: string) => {
  const [row] = await database().unsafe<{ count: number }[]>(`select count(*)::int as count from ${from}`)
  return row?.count
}

/** What is told of a few customers, without what is secret and therefore new each time. */
async function tell(seed: number) {
  const ledger = new Ledger()
  const ground = await layGround(ledger, new Random(seed), now, new Date(now.getTime() - 1095 * 86_400_000))
  tellFirstCustomer(ground, ledger, new Random(seed, 1))
  for (let place = 2; place <= 25; place++) {
    const random = new Random(seed, place)
    const customer = makeCustomer(ground, random, place, false)
    tellCustomer({ ground, ledger, random, customer }, place)
  }
  const isSecret = (key: string) => key === 'passwordHash' || key === 'secret'
  const text = JSON.stringify([ledger.rows, ledger.events], (key, value: unknown) =>
    isSecret(key) ? null : value,
  )
  return createHash('sha256').update(text).digest('hex')
}

describe('the generator', () => {
  it('tells the same from the same seed, and something else from another', async () => {
    const first = await tell(1)
    expect(await tell(1)).toBe(first)
    expect(await tell(2)).not.toBe(first)
  })
})

describe('the demo workspace', () => {
  beforeAll(async () => {
    await seedDemo({ sql: database(), now, customers: CUSTOMERS })
  })

  it('is made once', async () => {
    const before = await count('touchpoint')
    expect(await seedDemo({ sql: database(), now, customers: CUSTOMERS })).toBe(false)
    expect(await count('touchpoint')).toBe(before)
    const [workspace] = await database()`select name, is_demo as "isDemo" from workspace where id = 1`
    expect(workspace).toEqual({ name: 'Throughline Demo', isDemo: true })
  })

  it('has the people, offline, each in their queues and able to sign in', async () => {
    const rows = await database()<{ email: string; hash: string; queues: string[] }[]>`
      select a.email, a.password_hash as hash, array(select q.name from queue_member m join queue q on q.id = m.queue_id
        where m.agent_id = a.id order by q.name) as queues
      from agent a join presence p on p.agent_id = a.id where p.state = 'offline' order by a.email`
    const queues = Object.fromEntries(rows.map(({ email, queues }) => [email.replace(/@.*/, ''), queues]))
    expect(queues).toEqual({
      admin: [],
      agent1: ['Orders'],
      agent2: ['Orders'],
      agent3: ['Orders', 'Returns'],
      agent4: ['Orders', 'Returns'],
      agent5: ['Returns'],
      agent6: ['Billing', 'Returns'],
      manager: [],
      supervisor: [],
      trade: ['Trade'],
    })
    expect(await passwordMatches('throughline', rows[0]?.hash ?? null)).toBe(true)
  })

  it('holds every kind of touchpoint in its department, none before its customer came or after now', async () => {
    const rows = await database()<{ kind: string; department: string }[]>`
      select distinct kind, department from touchpoint`
    const expected = DEPARTMENTS.flatMap((department) =>
      KINDS[department].map((kind) => `${department}: ${kind}`),
    )
    expect(rows.map(({ kind, department }) => `${department}: ${kind}`).toSorted()).toEqual(
      expected.toSorted(),
    )
    expect(
      await count(`touchpoint t join customer c on c.id = t.customer_id
      where t.occurred_at < c.since or t.occurred_at > '${now.toISOString()}'`),
    ).toBe(0)
  })

  it('has customers with thousands, most with few', async () => {
    const sizes = await database()<{ size: number }[]>`
      select count(*)::int as size from touchpoint group by customer_id order by 1 desc`
    expect(sizes[0]?.size).toBeGreaterThan(2000)
    expect(sizes.filter(({ size }) => size < 200).length).toBeGreaterThan(CUSTOMERS * 0.9)
  })

  it('starts with nothing open but cases and promises', async () => {
    expect(await count('waiting')).toBe(0)
    expect(await count('reservation')).toBe(0)
    expect(await count(`conversation where state <> 'resolved'`)).toBe(0)
    expect(await count(`conversation where opened_at >= '2026-07-01'`)).toBe(0)
    const states = async (table: string) => {
      const rows = await database().unsafe<{ state: string }[]>(
        `select distinct state from ${table} order by 1`,
      )
      return rows.map(({ state }) => state)
    }
    expect(await states('promise')).toEqual(['broken', 'kept', 'open', 'withdrawn'])
    expect(await count(`promise where state = 'open' and due_at <= '${now.toISOString()}'`)).toBe(0)
    expect(await states('recovery_case')).toEqual(
      expect.arrayContaining(['confirmed', 'contacted', 'detected', 'owned', 'remedied']),
    )
  })

  it('offers of all kinds, and nothing was sold to somebody whose case is open', async () => {
    expect(await count('offer')).toBeGreaterThanOrEqual(24)
    expect(await count('(select distinct kind from offer) kinds')).toBe(6)
    expect(
      await count(`suggestion s join offer o on o.id = s.offer_id join recovery_case r
      on r.customer_id = s.customer_id and s.shown_at between r.opened_at and coalesce(r.closed_at, now())
      where o.kind = 'sales' and s.conversation_id = r.conversation_id`),
    ).toBe(0)
  })
})

describe('what the rows promise each other', () => {
  it('the stream of each conversation is dense, and ends where its counter stands', async () => {
    const wrong = await count(`(
      select c.id from conversation c join event e on e.conversation_id = c.id and e.seq is not null group by c.id
      having min(e.seq) <> 1 or max(e.seq) <> count(*) or max(e.seq) <> c.seq) wrong`)
    expect(wrong).toBe(0)
    expect(await count('message m join event e on e.subject_id = m.id and e.seq = m.seq')).toBe(
      await count('message'),
    )
    expect(await count('note n join event e on e.subject_id = n.id and e.seq = n.seq')).toBe(
      await count('note'),
    )
    expect(
      await count(`(select at < lag(at) over (partition by conversation_id order by seq) as back from event
        where seq is not null) e where back`),
    ).toBe(0)
  })

  it('each public message knows the one before it', async () => {
    expect(
      await count(`(select prev_seq, lag(seq, 1, 0) over (partition by conversation_id order by seq) as before
        from message) m where prev_seq <> before`),
    ).toBe(0)
    expect(
      await count(`conversation c join lateral (select seq, prev_seq from message where conversation_id = c.id
        order by seq desc limit 1) m on true where c.public_seq <> m.seq or c.prev_public_seq <> m.prev_seq`),
    ).toBe(0)
    const sizes = await database()<{ size: number }[]>`
      select count(*)::int as size from message group by conversation_id`
    expect(sizes.every(({ size }) => size >= 4 && size <= 14)).toBe(true)
  })

  it('totals are the sums of their items, and customers are worth what they kept', async () => {
    expect(
      await count(`"order" o where total_cents <> (select sum((i ->> 'quantity')::int * (i ->> 'priceCents')::int)
        from jsonb_array_elements(items) i)`),
    ).toBe(0)
    expect(
      await count(`customer c where revenue_cents <> (select coalesce(sum(total_cents), 0) from "order" o
        where o.customer_id = c.id and status not in ('cancelled','returned'))`),
    ).toBe(0)
  })

  it('facts stand in their sources at the characters they name, card numbers hidden', async () => {
    expect(await count('fact')).toBeGreaterThan(500)
    expect(
      await count(`fact f left join message m on m.id = f.source_id left join touchpoint t on t.id = f.source_id
        where substr(coalesce(m.text, t.detail), start_char + 1, end_char - start_char) is distinct from said
          and said not like '%•%'`),
    ).toBe(0)
  })

  it('what was said twice was said before, and who came back did so within the week', async () => {
    expect(await count("fact_repeat where kind = 'told'")).toBeGreaterThan(5)
    expect(
      await count(`fact_repeat r join message m on m.id = r.message_id
        left join fact f on f.source_id = r.earlier_id and f.customer_id = r.customer_id
        where f.id is null or r.earlier_at >= r.at or m.author_kind <> case r.kind when 'told' then 'customer' else 'agent' end`),
    ).toBe(0)
    expect(await count("event where name = 'fact.repeated'")).toBe(await count('fact_repeat'))
    expect(
      await count(`repeat_contact r join conversation c on c.id = r.conversation_id
        join conversation e on e.id = r.earlier_id
        where c.customer_id <> e.customer_id or c.opened_at not between e.ended_at and e.ended_at + interval '7 days'`),
    ).toBe(0)
  })

  it('every complaint in words and every low rating is a signal of a case, and each case has one', async () => {
    const said = await database()<{ text: string; known: boolean }[]>`
      select text, exists (select 1 from recovery_signal where source_id = message.id) as known
      from message where author_kind = 'customer'`
    expect(said.filter(({ text, known }) => known !== (findComplaint(text) !== null))).toEqual([])
    expect(
      await count(
        `survey s where (score <= 2) <> exists (select 1 from recovery_signal where source_id = s.id)`,
      ),
    ).toBe(0)
    expect(
      await count('recovery_case c where not exists (select 1 from recovery_signal where case_id = c.id)'),
    ).toBe(0)
  })
})

describe('the first customer', () => {
  const mine = `customer_id = (select customer_id from identifier where value = 'customer1@demo.example')`

  it('is always the same, Gold, with a verified e-mail and phone, no conversation and no case', async () => {
    const [row] = await database()
      .unsafe(`select name, tier, (select array_agg(type || ' ' || value order by type)
      from identifier i where i.customer_id = c.id and verified_by is not null) as known
      from customer c where id in (select customer_id from identifier where value = 'customer1@demo.example')`)
    expect(row).toEqual({
      name: 'Elin Tamm',
      tier: 'Gold',
      known: ['email customer1@demo.example', 'loyalty TL-000001', 'phone +37255550142'],
    })
    expect(await count(`conversation where ${mine}`)).toBe(0)
    expect(await count(`recovery_case where ${mine}`)).toBe(0)
  })

  it('got a red kettle on Monday, called on Tuesday, was promised a call by Thursday, and opened a mail on Wednesday', async () => {
    const rows = await database().unsafe<{ kind: string; day: string; detail: string | null }[]>(`
      select kind, trim(to_char(occurred_at, 'Day')) as day, detail from touchpoint where ${mine}
      order by occurred_at desc limit 5`)
    expect(rows.map(({ kind, day }) => `${day}: ${kind}`)).toEqual([
      'Wednesday: page view',
      'Wednesday: e-mail opened',
      'Wednesday: e-mail sent',
      'Tuesday: call',
      'Monday: delivered',
    ])
    expect(rows[3]?.detail).toContain('wanted the blue one')
    const [order] =
      await database()`select items -> 0 ->> 'name' as item, total_cents as total from "order" where number = '48213'`
    expect(order).toEqual({ item: 'Aalto kettle, red, 1.7 l', total: 8900 })
    const [promise] = await database().unsafe(
      `select state, made_by as "madeBy", due_at as "dueAt" from promise where ${mine}`,
    )
    expect(promise).toMatchObject({ state: 'broken', madeBy: 'Tallinn shop' })
    expect(new Date(String(promise?.dueAt)).getDay()).toBe(4)
  })

  it('gave the order number in that call', async () => {
    const [fact] = await database().unsafe(`select f.value, f.verified, t.kind, t.actor_name as "actorName"
      from fact f join touchpoint t on t.id = f.source_id where f.${mine} and f.type = 'order_number'`)
    expect(fact).toEqual({ value: '48213', verified: true, kind: 'call', actorName: 'Tallinn shop' })
  })
})
