import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { keepClocks } from './keep-clocks.ts'

const PAGE = 500

/** A reaction to changed promises or hours: the clocks of all that is open there are worked out anew. */
export async function followQueue({ name, queueId, subjectId, data }: CommittedEvent): Promise<void> {
  if (data?.promises === false) return
  const queueIds = name === 'schedule.changed' ? await queuesOf(subjectId) : [queueId]
  for (const id of queueIds) if (id) await keepAll(id)
}

const queuesOf = async (scheduleId: string | null | undefined) => {
  const rows = await database()<
    { id: string }[]
  >`select id from queue where schedule_id = ${scheduleId ?? null}`
  return rows.map(({ id }) => id)
}

async function keepAll(queueId: string) {
  for (let after: string | null = null; ;) {
    const page = await openAfter(queueId, after)
    for (const conversationId of page) await keepClocks({ actor: system('clocks') }, { conversationId })
    after = page.at(-1) ?? null
    if (page.length < PAGE) return
  }
}

async function openAfter(queueId: string, after: string | null): Promise<string[]> {
  const rows = await database()<{ id: string }[]>`
    select id from conversation where queue_id = ${queueId} and state in ('waiting','active','wrap_up','parked')
      and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${PAGE}`
  return rows.map(({ id }) => id)
}
