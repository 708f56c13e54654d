import type { IncomingHttpHeaders } from 'node:http'
import { database } from '#db/client.ts'

/** True for our own pages, and for programs that are no browser and carry nobody's cookies. */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** Whether an administrator allowed this origin, for the widget or for any. */
export async function isAllowedOrigin(origin: string | undefined, widgetId?: string): Promise<boolean> {
  if (!origin || !URL.canParse(origin)) return false
  const [row] = await database()`
    select 1 from allowed_origin where origin = ${new URL(origin).origin}
      and widget_id = coalesce(${widgetId ?? null}::uuid, widget_id) limit 1`
  return row !== undefined
}

/** For the handshake, before it is known which widget is meant. */
export const mayConnectFrom = async (headers: IncomingHttpHeaders): Promise<boolean> =>
  isOwnOrigin(headers) || isAllowedOrigin(headers.origin)
