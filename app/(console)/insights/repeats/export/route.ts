import { may, reachesQueue } from '#lib/actor.ts'
import { findActor } from '#lib/auth/current-actor.ts'
import { exportReminders } from '#lib/metric/export-reminders.ts'
import { readRepeatsQuery } from '#lib/metric/repeat-inputs.ts'

/** What came of reminders as the page shows it, as a file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return new Response('You are signed out.', { status: 401 })
  if (!may(actor, 'floor.read'))
    return new Response('Your role does not open these figures.', { status: 403 })
  const wanted = Object.fromEntries(new URL(request.url).searchParams)
  const input = readRepeatsQuery(wanted)
  if (input.queueId && !reachesQueue(actor, input.queueId))
    return new Response('There is no such queue.', { status: 404 })
  return new Response(await exportReminders(actor, input), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="reminders.csv"',
      'cache-control': 'no-store',
    },
  })
}
