import type { Department } from '#lib/touchpoint/kinds.ts'
import type { DeliveryEvent, DeliveryState } from './webhook.ts'

/** A webhook without its secret, which is shown once, when it is made. */
export interface WebhookRow {
  id: string
  department: Department
  url: string
  isInternal: boolean
  /** Until then the secret before this one is signed with too. */
  previousUntil: string | null
  isDisabled: boolean
  lastState: DeliveryState | null
  lastAt: string | null
  waiting: number
}

export interface DeliveryRow {
  id: string
  webhookId: string
  department: Department
  event: DeliveryEvent
  state: DeliveryState
  attempts: number
  status: number | null
  answer: string | null
  problem: string | null
  createdAt: string
  attemptedAt: string | null
  nextAt: string | null
}
