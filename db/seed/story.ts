import type { Department, KINDS } from '#lib/touchpoint/kinds.ts'
import type { SeedCustomer } from './customer.ts'
import type { Ground } from './ground.ts'
import type { Ledger } from './ledger.ts'
import type { Memory } from './memory.ts'
import type { Random } from './random.ts'

export type KindOf<D extends Department> = (typeof KINDS)[D][number]

interface Touch {
  id?: string
  title: string
  detail?: string
  channel?: string
  actorName?: string
  loggedBy?: string
  conversationId?: string
  orderId?: string
  data?: Record<string, string | number | boolean>
}

/** One customer's years: who tells of them writes here, in any order. */
export interface Story {
  ground: Ground
  ledger: Ledger
  random: Random
  customer: SeedCustomer
  memory: Memory
}

/** Writes a touchpoint down; what lies before the customer came or after now has not happened. */
export function touch<D extends Department>(
  { ground, ledger, random, customer }: Story,
  department: D,
  kind: KindOf<D>,
  occurredAt: Date,
  { id, title, ...more }: Touch,
): boolean {
  if (occurredAt > ground.now || occurredAt < customer.since) return false
  ledger.rows.touchpoint.push({
    id: id ?? random.id(occurredAt),
    customerId: customer.id,
    kind,
    department,
    channel: more.channel ?? null,
    occurredAt,
    title,
    detail: more.detail ?? null,
    actorName: more.actorName ?? null,
    loggedBy: more.loggedBy ?? null,
    conversationId: more.conversationId ?? null,
    orderId: more.orderId ?? null,
    data: more.data ?? null,
  })
  return true
}

const MINUTE_MS = 60_000
const DAY_MS = 1440 * MINUTE_MS

export const after = (at: Date, minutes: number) => new Date(at.getTime() + Math.round(minutes * MINUTE_MS))
export const daysAfter = (at: Date, days: number) => new Date(at.getTime() + Math.round(days * DAY_MS))
