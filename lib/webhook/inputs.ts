import { z } from 'zod'
import { DEPARTMENTS } from '#lib/touchpoint/kinds.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

const isAddress = (value: string) => {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, username, password } = new URL(value)
  if (username || password) return false
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))
}

const url = z
  .string()
  .max(500, 'At most 500 characters.')
  .transform((value) => value.trim())
  .refine(
    isAddress,
    'Give an address such as https://marketing.example/holds: https (http only on localhost).',
  )
  .transform((value) => new URL(value).href)

export const addWebhookInput = z.object({
  department: z.enum(DEPARTMENTS, 'Choose a department.'),
  url,
  isInternal: z.boolean(),
})
export type AddWebhookInput = z.input<typeof addWebhookInput>
export const changeWebhookInput = addWebhookInput.omit({ department: true }).extend({ webhookId: z.uuid() })
export type ChangeWebhookInput = z.input<typeof changeWebhookInput>
export const webhookInput = z.object({ webhookId: z.uuid() })
export type WebhookInput = z.input<typeof webhookInput>
export const deliveryInput = z.object({ deliveryId: z.uuid() })
export type DeliveryInput = z.input<typeof deliveryInput>
