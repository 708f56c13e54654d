import { may } from '#lib/actor.ts'
import { findActor } from '#lib/auth/current-actor.ts'
import { exportCases } from '#lib/recovery/export-cases.ts'
import { readBoardQuery } from '#lib/recovery/read-board-query.ts'

/** The board as it is filtered, as a file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return new Response('You are signed out.', { status: 401 })
  if (!may(actor, 'recovery.read'))
    return new Response('Your role does not open recovery cases.', { status: 403 })
  const wanted = Object.fromEntries(new URL(request.url).searchParams)
  return new Response(await exportCases(actor, readBoardQuery(wanted)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="recovery-cases.csv"',
      'cache-control': 'no-store',
    },
  })
}
