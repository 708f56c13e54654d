import { z } from 'zod'

const name = z
  .string()
  .max(80, 'At most 80 characters.')
  .transform((value) => value.replaceAll(/\p{Cc}/gu, ' ').trim())
  .refine((value) => value !== '', 'Name the widget.')

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** What a browser sends as `Origin`; https, or http on this machine. Null when it is no such thing. */
function parseOrigin(value: string): string | null {
  if (!URL.canParse(value)) return null
  const { protocol, hostname, origin, pathname, search, hash, username } = new URL(value)
  if (pathname !== '/' || search || hash || username || hostname.includes('*')) return null
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))
  return isSafe ? origin : null
}

const origin = z
  .string()
  .max(300, 'At most 300 characters.')
  .transform((value) => value.trim())
  .refine(
    (value) => parseOrigin(value) !== null,
    'Give an origin such as https://shop.example: https (http only on localhost), without a path.',
  )
  .transform((value) => parseOrigin(value) ?? value)

export const addWidgetInput = z.object({ name, queueId: z.uuid('Choose a queue.') })
export type AddWidgetInput = z.input<typeof addWidgetInput>
export const changeWidgetInput = addWidgetInput.extend({ widgetId: z.uuid() })
export type ChangeWidgetInput = z.input<typeof changeWidgetInput>
export const widgetInput = z.object({ widgetId: z.uuid() })
export type WidgetInput = z.input<typeof widgetInput>
export const allowOriginInput = z.object({ widgetId: z.uuid(), origin })
export type AllowOriginInput = z.input<typeof allowOriginInput>
export const removeOriginInput = z.object({ originId: z.uuid() })
export type RemoveOriginInput = z.input<typeof removeOriginInput>
