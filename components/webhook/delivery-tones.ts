import type { Tone } from '#components/ui/tone.ts'
import type { DeliveryState } from '#lib/webhook/webhook.ts'

export const DELIVERY_TONES: Record<DeliveryState, Tone> = {
  pending: 'warn',
  delivered: 'ok',
  failed: 'bad',
}
