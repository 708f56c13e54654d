import { may } from '#lib/actor.ts'
import { findActor } from '#lib/auth/current-actor.ts'
import { exportLedger } from '#lib/metric/export-ledger.ts'
import { readLedgerQuery } from '#lib/metric/ledger-inputs.ts'

/** The ledger as it is filtered, as a file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return new Response('You are signed out.', { status: 401 })
  if (!may(actor, 'floor.read'))
    return new Response('Your role does not open the ledger of promises.', { status: 403 })
  const wanted = Object.fromEntries(new URL(request.url).searchParams)
  return new Response(await exportLedger(actor, readLedgerQuery(wanted)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="promises.csv"',
      'cache-control': 'no-store',
    },
  })
}
