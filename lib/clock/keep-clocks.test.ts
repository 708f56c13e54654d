import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { type AgentActor, system, type VisitorActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { loadConversations } from '#lib/conversation/load-work-rows.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { receiveMessage } from '#lib/conversation/receive-message.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { sendMessage } from '#lib/conversation/send-message.ts'
import { tasks } from '#lib/job/tasks.ts'
import { fireTimers } from '#lib/job/fire-timers.ts'
import { reactions } from '#lib/reactions.ts'
import { EVENT_COLUMNS, type EventRow, toEvent } from '#lib/record.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { leaveConversation } from '#lib/routing/leave-conversation.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import type { Widget } from '#lib/widget/widget.ts'
import { followConversation } from './follow-conversation.ts'
import { followQueue } from './follow-queue.ts'
import { keepClocks } from './keep-clocks.ts'

testDatabase()

const MINUTE = 60_000

let widget: Widget
let queueId: string
let agent: AgentActor
let told = 0

beforeAll(async () => {
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  widget = await addWidget(queueId)
  const actor = await loadActor(
    (await addAgent({ teamId, queueIds: [queueId], capacityUnits: 1000 })).sessionId,
  )
  if (!actor) throw new Error('no actor')
  agent = actor
})

beforeEach(async () => {
  await promise({ first: 10, next: 5, resolution: 60 })
})

interface Promises {
  first?: number
  next?: number
  resolution?: number
}

/** In minutes. */
const promise = ({ first, next, resolution }: Promises) => database()`
  update queue set first_reply_ms = ${ms(first)}, next_reply_ms = ${ms(next)}, resolution_ms = ${ms(resolution)},
    schedule_id = null where id = ${queueId}`
const ms = (minutes: number | undefined) => (minutes === undefined ? null : minutes * MINUTE)

/** Does what the relay and the jobs do with what has happened. */
async function catchUp() {
  const rows = await database()<EventRow[]>`
    select ${database().unsafe(EVENT_COLUMNS)} from event where id > ${told} order by id`
  for (const event of rows.map(toEvent)) {
    if (reactions[event.name]?.includes('keep_clocks')) await followConversation(event)
    told = Math.max(told, event.id)
  }
}

interface Chat {
  id: string
  visitor: VisitorActor
}

async function open(): Promise<Chat> {
  const visitor = newVisitor(widget)
  const { conversationId: id } = await openConversation({ actor: visitor }, { id: randomUUID() })
  await catchUp()
  return { id, visitor }
}

const ask = async ({ id, visitor }: Chat) => {
  await receiveMessage({ actor: visitor }, { id: randomUUID(), conversationId: id, text: 'Where is it?' })
  await catchUp()
}
const reply = async ({ id }: Chat) => {
  const input = { id: randomUUID(), conversationId: id, text: 'Here.', shownSeq: 0, anyway: true }
  await sendMessage({ actor: agent }, input)
  await catchUp()
}
const accept = async ({ id }: Chat) => {
  await acceptConversation({ actor: agent }, { conversationId: id })
  await catchUp()
}

/** All that has happened in a conversation happened so much earlier. */
async function age({ id }: Chat, minutes: number) {
  const ago = database()`${minutes} * interval '1 minute'`
  await database()`
    update conversation set opened_at = opened_at - ${ago}, assigned_at = assigned_at - ${ago},
      first_reply_at = first_reply_at - ${ago}, reply_due_since = reply_due_since - ${ago},
      clock_warn_at = clock_warn_at - ${ago}, clock_due_at = clock_due_at - ${ago} where id = ${id}`
  await database()`update message set sent_at = sent_at - ${ago} where conversation_id = ${id}`
  await database()`
    update clock set started_at = started_at - ${ago}, warn_at = warn_at - ${ago}, due_at = due_at - ${ago},
      stopped_at = stopped_at - ${ago} where conversation_id = ${id}`
  await database()`update timer set due_at = due_at - ${ago} where subject_id = ${id}`
}

const clocksOf = async ({ id }: Chat) => {
  const rows = await database()<{ kind: string; state: string }[]>`
    select kind, state from clock where conversation_id = ${id} order by started_at, kind`
  return rows.map(({ kind, state }) => `${kind} ${state}`)
}
const toldOf = async ({ id }: Chat) => {
  const rows = await database()<{ name: string; kind: string | null }[]>`
    select name, data->>'kind' as kind from event where conversation_id = ${id} and name like 'clock.%' order by id`
  return rows.map(({ name, kind }) => `${name} ${kind ?? '-'}`)
}
const timerOf = async ({ id }: Chat) => {
  const [row] = await database()<{ minutes: number }[]>`
    select round(extract(epoch from due_at - now()) / 60)::int as minutes from timer where subject_id = ${id}`
  return row?.minutes
}

describe('the clocks of a conversation', () => {
  it('start with it, show the one that runs out first, and end with it', async () => {
    const chat = await open()
    expect(await clocksOf(chat)).toEqual(['first_reply running', 'resolution running'])
    expect(await timerOf(chat)).toBe(8)
    const [row] = await loadConversations([chat.id])
    expect(row).toMatchObject({ clockKind: 'first_reply' })
    expect(Date.parse(row?.clockDueAt ?? '') - Date.parse(row?.openedAt ?? '')).toBe(10 * MINUTE)
    expect(Date.parse(row?.clockWarnAt ?? '') - Date.parse(row?.openedAt ?? '')).toBe(8 * MINUTE)
    await accept(chat)
    await reply(chat)
    expect(await clocksOf(chat)).toEqual(['first_reply met', 'resolution running'])
    expect((await loadConversations([chat.id]))[0]).toMatchObject({ clockKind: 'resolution' })
    await resolveConversation({ actor: agent }, { conversationId: chat.id })
    await catchUp()
    expect(await clocksOf(chat)).toEqual(['first_reply met', 'requester_wait stopped', 'resolution met'])
    expect(await timerOf(chat)).toBeUndefined()
    expect((await loadConversations([chat.id]))[0]).toMatchObject({ clockKind: null, clockDueAt: null })
    expect(await toldOf(chat)).toEqual([
      'clock.changed first_reply',
      'clock.changed resolution',
      'clock.changed -',
    ])
  })

  it('run anew for each word of the customer that waits, and are worked out again without effect', async () => {
    const chat = await open()
    await accept(chat)
    for (const round of [1, 2]) {
      await reply(chat)
      await ask(chat)
      await ask(chat)
      expect((await clocksOf(chat)).filter((clock) => clock === 'next_reply running')).toHaveLength(1)
      expect((await clocksOf(chat)).filter((clock) => clock === 'next_reply met')).toHaveLength(round - 1)
      expect((await loadConversations([chat.id]))[0]).toMatchObject({ clockKind: 'next_reply' })
      await age(chat, 1)
    }
    await reply(chat)
    const before =
      await database()`select * from clock where conversation_id = ${chat.id} order by kind, started_at`
    const events = await toldOf(chat)
    for (const at of [1, 2]) await keepClocks({ actor: system(`test ${at}`) }, { conversationId: chat.id })
    expect(
      await database()`select * from clock where conversation_id = ${chat.id} order by kind, started_at`,
    ).toEqual(before)
    expect(await toldOf(chat)).toEqual(events)
  })

  it('tell once that they are at risk and once that they ran out, by their timer', async () => {
    const chat = await open()
    await age(chat, 8)
    expect(await fireTimers()).toBe(1)
    expect(await toldOf(chat)).toEqual(['clock.changed first_reply', 'clock.at_risk first_reply'])
    expect(await timerOf(chat)).toBe(2)
    await age(chat, 2)
    expect(await fireTimers()).toBe(1)
    expect(await clocksOf(chat)).toEqual(['first_reply breached', 'resolution running'])
    expect(await timerOf(chat)).toBe(38)
    await accept(chat)
    await reply(chat)
    await keepClocks({ actor: system('test') }, { conversationId: chat.id })
    expect((await toldOf(chat)).slice(1)).toEqual([
      'clock.at_risk first_reply',
      'clock.breached first_reply',
      'clock.changed resolution',
    ])
    expect(await clocksOf(chat)).toEqual(['first_reply breached', 'resolution running'])
  })

  it('that ran out while nothing was running tell the end alone', async () => {
    const chat = await open()
    await age(chat, 61)
    expect(await fireTimers()).toBe(1)
    expect((await toldOf(chat)).slice(1)).toEqual(['clock.breached first_reply', 'clock.breached resolution'])
    expect(await timerOf(chat)).toBeUndefined()
  })

  it('stop for a customer who leaves, and measure how long they waited', async () => {
    const chat = await open()
    await age(chat, 3)
    await leaveConversation({ actor: chat.visitor }, { conversationId: chat.id })
    await catchUp()
    expect(await clocksOf(chat)).toEqual([
      'first_reply stopped',
      'requester_wait stopped',
      'resolution stopped',
    ])
    const [row] = await database()<{ waited: number }[]>`
      select elapsed_ms as waited from clock where conversation_id = ${chat.id} and kind = 'requester_wait'`
    expect(Math.floor((row?.waited ?? 0) / MINUTE)).toBe(3)
  })
})

describe('without targets of its own a queue', () => {
  it('promises an answer within its service level, which taking the conversation keeps', async () => {
    await promise({})
    const chat = await open()
    expect(await clocksOf(chat)).toEqual(['first_reply running'])
    await accept(chat)
    expect(await clocksOf(chat)).toEqual(['first_reply met'])
    await reply(chat)
    await ask(chat)
    expect(await clocksOf(chat)).toEqual(['first_reply met'])
    expect(await timerOf(chat)).toBeUndefined()
  })
})

describe('changed promises', () => {
  const change = () => followQueue(toEvent({ ...blank, name: 'queue.changed', queueId }))

  it('hold for what is open, and leave verdicts as they were', async () => {
    const [late, new_] = [await open(), await open()]
    await accept(late)
    await age(late, 5)
    await reply(late)
    await promise({ first: 2 })
    await change()
    expect(await clocksOf(late)).toEqual(['first_reply met', 'resolution stopped'])
    expect(await clocksOf(new_)).toEqual(['first_reply running', 'resolution stopped'])
    expect(await timerOf(new_)).toBe(2)
    await promise({ first: 20, resolution: 60 })
    await change()
    expect(await clocksOf(new_)).toEqual(['first_reply running', 'resolution running'])
    expect(await timerOf(new_)).toBe(16)
  })

  it('of hours that never open leave clocks that run out never, and no timer', async () => {
    const chat = await open()
    const scheduleId = randomUUID()
    await database()`
      insert into schedule (id, name, time_zone, week) values (${scheduleId}, ${scheduleId}, 'Europe/Tallinn', '[]')`
    await database()`update queue set schedule_id = ${scheduleId} where id = ${queueId}`
    await followQueue(toEvent({ ...blank, name: 'schedule.changed', subjectId: scheduleId }))
    expect(await clocksOf(chat)).toEqual(['first_reply paused', 'resolution paused'])
    expect(await timerOf(chat)).toBeUndefined()
    expect((await loadConversations([chat.id]))[0]).toMatchObject({ clockKind: null })
  })
})

const blank = { id: '1', at: new Date(), seq: null, actorKind: 'system', actorId: null } as const

it('leaves a job for every event that may change a clock', () => {
  expect(Object.keys(tasks)).toEqual(expect.arrayContaining(['keep_clocks', 'keep_queue_clocks']))
  const known = Object.entries(reactions).flatMap(([name, jobs]) =>
    jobs.includes('keep_clocks') ? [name] : [],
  )
  expect(known).toEqual(expect.arrayContaining(['conversation.opened', 'conversation.split', 'message.sent']))
})
