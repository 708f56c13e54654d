import { findActor } from '#lib/auth/current-actor.ts'
import { answer } from '#lib/door.ts'
import { readExport } from '#lib/privacy/read-export.ts'
import { HTTP_STATUS } from '#lib/problem.ts'

const TYPES = { html: 'text/html', json: 'application/json' }

/** What was written down of a customer, as a file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return new Response('You are signed out.', { status: 401 })
  const wanted = new URL(request.url).searchParams
  const as = wanted.get('as') === 'json' ? 'json' : 'html'
  const read = await answer(() => readExport(actor, { requestId: wanted.get('request') ?? '', as }))
  if (!read.ok) return new Response(read.problem.message, { status: HTTP_STATUS[read.problem.code] })
  return new Response(read.value, {
    headers: {
      'content-type': `${TYPES[as]}; charset=utf-8`,
      'content-disposition': `attachment; filename="customer-data.${as}"`,
      'cache-control': 'no-store',
    },
  })
}
