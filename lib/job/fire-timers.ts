import { z } from 'zod'
import { database, type Tx } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { TIMER_KINDS, type TimerKind } from '#lib/timer.ts'
import { type Verb, verb } from '#lib/verb.ts'
import { handlers as ours, type TimerHandlers } from './timer-handlers.ts'

/** Of the connections for transactions, so that a flood of timers leaves most to people. */
const AT_ONCE = 4
const BATCH = 200
const LOCK_WAIT = '2s'
const LONGEST_REST_S = 600

interface Timer {
  kind: TimerKind
  subjectId: string
}

interface FireOptions {
  handlers?: TimerHandlers
  isStopped?: () => boolean
}

/** Fires all that is due by the database's clock, several side by side; says how many. One that fails is put off. */
export async function fireTimers({
  handlers = ours,
  isStopped = () => false,
}: FireOptions = {}): Promise<number> {
  const fireTimer = firing(handlers)
  for (let total = 0; ;) {
    const due = await findDue()
    const isFull = due.length === BATCH
    const fired = await fireAll(due, fireTimer, isStopped)
    total += fired
    if (isStopped() || (fired === 0 && !isFull)) return total
  }
}

/** One whose work failed rests for longer each time, so that many such never hold up the others. */
const findDue = () => database()<Timer[]>`
  select kind, subject_id as "subjectId" from timer
  where due_at <= now() and (retry_at is null or retry_at <= now()) order by due_at limit ${BATCH}`

type Fire = Verb<Timer, { fired: boolean }>

async function fireAll(due: Timer[], fireTimer: Fire, isStopped: () => boolean): Promise<number> {
  let fired = 0
  const lines = Array.from({ length: AT_ONCE }, async () => {
    for (let next = due.shift(); next && !isStopped(); next = due.shift())
      if (await fire(next, fireTimer)) fired++
  })
  await Promise.all(lines)
  return fired
}

async function fire(timer: Timer, fireTimer: Fire): Promise<boolean> {
  try {
    return (await fireTimer({ actor: system('timer') }, timer)).fired
  } catch (error) {
    log.error({ err: error, ...timer }, 'timer failed')
    await putOff(timer).catch((err: unknown) => log.error({ err, ...timer }, 'timer not put off'))
    return false
  }
}

const putOff = ({ kind, subjectId }: Timer) => database()`
  update timer set failures = failures + 1,
    retry_at = now() + least(${LONGEST_REST_S}, power(2, least(failures, 20))) * interval '1 second'
  where kind = ${kind} and subject_id = ${subjectId} and due_at <= now()`

/** Takes a due timer away and does what it is for, in one transaction: whatever crashes, it happens once. */
const firing = (handlers: TimerHandlers): Fire =>
  verb({
    name: 'timer.fire',
    input: z.object({ kind: z.enum(TIMER_KINDS), subjectId: z.uuid() }),
    async run(context) {
      const { kind, subjectId } = context.input
      const dueAt = await take(context.tx, context.input)
      if (!dueAt) return { fired: false }
      await handlers[kind]({ ...context, subjectId, dueAt })
      return { fired: true }
    },
  })

/**
 * Verbs lock a conversation before they set its timer, so that here too it comes first. Nobody's lock is waited for
 * long: the others' turn would be late.
 */
async function take(tx: Tx, { kind, subjectId }: Timer): Promise<Date | undefined> {
  const [row] = await tx<{ dueAt: Date }[]>`
    select due_at as "dueAt", set_config('lock_timeout', ${LOCK_WAIT}, true) from timer
    where kind = ${kind} and subject_id = ${subjectId} and due_at <= now()`
  if (!row) return undefined
  await tx`select 1 from conversation where id = ${subjectId} for no key update`
  const [taken] = await tx<{ dueAt: Date }[]>`
    delete from timer where (kind, subject_id) in (
      select kind, subject_id from timer where kind = ${kind} and subject_id = ${subjectId} and due_at <= now()
      for update skip locked) returning due_at as "dueAt"`
  return taken?.dueAt
}
