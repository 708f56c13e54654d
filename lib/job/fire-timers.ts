import { z } from 'zod'
import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { type DueTimer, TIMER_KINDS, type TimerKind } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { handlers } from './timer-handlers.ts'

const AT_ONCE = 8
const BATCH = 200
const RETRY_AFTER = '10 seconds'

interface Row {
  kind: TimerKind
  subjectId: string
}

/** Takes a due timer away and does what it is for, in one transaction: whatever crashes, it happens once. */
const fireTimer = verb({
  name: 'timer.fire',
  input: z.object({ kind: z.enum(TIMER_KINDS), subjectId: z.uuid() }),
  async run(context) {
    const { kind, subjectId } = context.input
    const [row] = await context.tx<{ dueAt: Date }[]>`
      delete from timer where (kind, subject_id) in (
        select kind, subject_id from timer where kind = ${kind} and subject_id = ${subjectId} and due_at <= now()
        for update skip locked) returning due_at as "dueAt"`
    if (!row) return { fired: false }
    const due: DueTimer = { ...context, subjectId, dueAt: row.dueAt }
    await handlers[kind](due)
    return { fired: true }
  },
})

/** Fires all that is due by the database's clock, several side by side; says how many. One that fails is put off. */
export async function fireTimers(): Promise<number> {
  let total = 0
  for (let fired = 1; fired > 0; total += fired) fired = await fireSome()
  return total
}

async function fireSome(): Promise<number> {
  const due = await database()<Row[]>`
    select kind, subject_id as "subjectId" from timer where due_at <= now() order by due_at limit ${BATCH}`
  let fired = 0
  const lines = Array.from({ length: AT_ONCE }, async () => {
    for (let row = due.shift(); row; row = due.shift()) if (await fire(row)) fired++
  })
  await Promise.all(lines)
  return fired
}

async function fire(row: Row): Promise<boolean> {
  try {
    return (await fireTimer({ actor: system('timer') }, row)).fired
  } catch (error) {
    log.error({ err: error, kind: row.kind, subjectId: row.subjectId }, 'timer failed')
    await database()`
      update timer set due_at = now() + ${RETRY_AFTER}::interval
      where kind = ${row.kind} and subject_id = ${row.subjectId} and due_at <= now()`
    return false
  }
}
