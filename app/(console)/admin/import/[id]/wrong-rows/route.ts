import { findActor } from '#lib/auth/current-actor.ts'
import { exportWrongRows } from '#lib/import/export-wrong-rows.ts'
import { HTTP_STATUS, Problem } from '#lib/problem.ts'

/** The rows that are not in, with why, as a file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await findActor()
  if (!actor) return new Response('You are signed out.', { status: 401 })
  try {
    return new Response(await exportWrongRows(actor, { importId: (await params).id }), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="wrong-rows.csv"',
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return new Response(error.message, { status: HTTP_STATUS[error.code] })
  }
}
