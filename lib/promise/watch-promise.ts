import { database } from '#db/client.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { setTimer } from '#lib/timer.ts'
import { DUE_LEAD_MS } from './promise.ts'

/** A promise that was made, or moved, is watched until its time: its owner is reminded before, and told when it broke. */
export async function watchPromise(event: Pick<CommittedEvent, 'subjectId'>): Promise<void> {
  const id = event.subjectId
  if (!id) return
  await database().begin(async (tx) => {
    const [promise] = await tx<{ dueAt: Date }[]>`
      select due_at as "dueAt" from promise where id = ${id} and state = 'open' for no key update`
    if (!promise) return
    await setTimer(tx, 'promise.due', id, new Date(promise.dueAt.getTime() - DUE_LEAD_MS))
    await setTimer(tx, 'promise.broken', id, promise.dueAt)
  })
}
