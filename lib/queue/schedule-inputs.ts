import { z } from 'zod'

const HOLIDAYS_MOST = 400

const line = (limit: number, missing: string) =>
  z
    .string()
    .max(limit, `At most ${limit} characters.`)
    .transform((value) => value.replaceAll(/\p{Cc}/gu, ' ').trim())
    .refine((value) => value !== '', missing)

const from = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 09:00.')
const to = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Give a time such as 17:30, at most 24:00.')

/** Ending before it begins, a span goes on past midnight. */
const span = z
  .object({ from, to })
  .refine((value) => value.from !== value.to, { message: 'This is no time at all.', path: ['to'] })

const spans = z.array(span).max(6, 'At most six spans a day.').superRefine(refuseOverlap)

function refuseOverlap(value: readonly { from: string; to: string }[], context: z.RefinementCtx) {
  const endOf = (one: { from: string; to: string }) => (one.to > one.from ? one.to : '24:00')
  for (const [at, one] of value.entries()) {
    const clashes = value.some((other, i) => i < at && other.from < endOf(one) && one.from < endOf(other))
    if (clashes) context.addIssue({ code: 'custom', message: 'It overlaps another.', path: [at, 'from'] })
  }
}

const isZone = (timeZone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch {
    return false
  }
}

const holiday = z.object({
  date: z.iso.date('Choose a day.'),
  name: line(80, 'Name the day.'),
  /** None: closed. */
  spans,
})

const scheduleFields = {
  name: line(80, 'Name the hours.'),
  timeZone: z.string().max(64).refine(isZone, 'Choose a time zone.'),
  /** By weekday; 0 is Sunday. */
  week: z.array(spans).length(7, 'Give seven days.'),
  holidays: z.array(holiday).max(HOLIDAYS_MOST, `At most ${HOLIDAYS_MOST} days.`).superRefine(refuseTwice),
}

function refuseTwice(value: readonly { date: string }[], context: z.RefinementCtx) {
  for (const [at, { date }] of value.entries())
    if (value.some((other, i) => i < at && other.date === date))
      context.addIssue({ code: 'custom', message: 'This day is here already.', path: [at, 'date'] })
}

export const addScheduleInput = z.object(scheduleFields)
export type AddScheduleInput = z.input<typeof addScheduleInput>
export const changeScheduleInput = z.object({ scheduleId: z.uuid(), ...scheduleFields })
export type ChangeScheduleInput = z.input<typeof changeScheduleInput>
export const scheduleInput = z.object({ scheduleId: z.uuid() })
export type ScheduleInput = z.input<typeof scheduleInput>
