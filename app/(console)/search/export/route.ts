import { may } from '#lib/actor.ts'
import { findActor } from '#lib/auth/current-actor.ts'
import { exportMessages } from '#lib/search/export-messages.ts'
import { searchMessagesInput } from '#lib/search/inputs.ts'

/** The messages that are found, as a file that is sent while it is made. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return new Response('You are signed out.', { status: 401 })
  if (!may(actor, 'privacy')) return new Response('Your role does not export messages.', { status: 403 })
  const input = searchMessagesInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!input.success) return new Response(input.error.issues[0]?.message, { status: 400 })
  return new Response(streamOf(exportMessages(actor, input.data)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="messages.csv"',
      'cache-control': 'no-store',
    },
  })
}

/** One page at a time, and none once the reader has gone. */
function streamOf(pages: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const page = await pages.next()
      if (page.done) controller.close()
      else controller.enqueue(encoder.encode(page.value))
    },
    async cancel() {
      await pages.return(undefined)
    },
  })
}
