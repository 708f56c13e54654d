import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { pgCode } from '#lib/verb.ts'
import { quarantineEvent } from './quarantine-event.ts'
import { takeInEvents } from './take-in-events.ts'

const AT_ONCE = 250
const call = { actor: system('ingest') }

/** Takes in the oldest of what waits; false when nothing does. */
export async function takeInPending(): Promise<boolean> {
  const ids = await loadPending()
  if (ids.length === 0) return false
  try {
    await takeInEvents(call, { ids })
  } catch (error) {
    if (isAway(error)) throw error
    await takeInApart(ids)
  }
  return true
}

async function loadPending(): Promise<string[]> {
  const rows = await database()<{ id: string }[]>`
    select id from raw_event where state = 'pending' order by position limit ${AT_ONCE}`
  return rows.map(({ id }) => id)
}

/** One of them fails all: each is taken in by itself, and it alone stands aside. */
async function takeInApart(ids: readonly string[]) {
  for (const id of ids) {
    try {
      await takeInEvents(call, { ids: [id] })
    } catch (error) {
      if (isAway(error)) throw error
      log.error({ err: error, rawEventId: id }, 'an event could not be taken in')
      await quarantineEvent(call, { id, problem: whyNot(error) })
    }
  }
}

const whyNot = (error: unknown) => {
  const code = pgCode(error)
  return `It could not be taken in: something unexpected happened here${code ? ` (${code})` : ''}. Retry it once that is mended.`
}

/** The database, not the event, is at fault: connection lost, shutting down, out of resources, or in conflict. */
const isAway = (error: unknown) => /^(08|53|57|58|40|55|CONN|E[A-Z])/.test(pgCode(error))
