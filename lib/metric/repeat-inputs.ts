import { z } from 'zod'
import { isTimeZone } from './day-start.ts'

export const REPEAT_FIGURES = ['told', 'asked', 'back'] as const
export type RepeatFigure = (typeof REPEAT_FIGURES)[number]

const timeZone = z.string().max(100).refine(isTimeZone, 'This is no time zone.').default('UTC')
const weeks = z.union([z.literal(4), z.literal(12), z.literal(26)]).default(12)
const queueId = z.uuid().nullish()

export const repeatsInput = z.object({ weeks, queueId, timeZone })
/** The conversations behind a figure; `own` asks for the reader's own work alone. */
export const repeatConversationsInput = z.object({
  figure: z.enum(REPEAT_FIGURES),
  weeks,
  queueId,
  timeZone,
  /** Of the weeks, the oldest is 0. */
  week: z.int().min(0).max(25).nullish(),
  type: z.string().max(40).nullish(),
  own: z.boolean().default(false),
})
export type RepeatConversationsInput = z.output<typeof repeatConversationsInput>

type RepeatsQuery = Partial<Record<'weeks' | 'queue' | 'zone', string>>

/** The filters that an address names; what is no filter is left out instead of failing the page. */
export function readRepeatsQuery(wanted: RepeatsQuery): z.output<typeof repeatsInput> {
  const zone = timeZone.safeParse(wanted.zone).data
  return {
    weeks: weeks.safeParse(Number(wanted.weeks)).data ?? 12,
    queueId: queueId.safeParse(wanted.queue).data ?? null,
    timeZone: zone ?? 'UTC',
  }
}
