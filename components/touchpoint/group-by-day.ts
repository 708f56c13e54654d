import type { TouchpointView } from '#lib/touchpoint/views.ts'

/** A line of the list: a day, or what happened in it. */
export type TimelineItem =
  { type: 'day'; key: string; at: string } | { type: 'touchpoint'; key: string; touchpoint: TouchpointView }

/** Touchpoints, newest first, each day under its own line. `dayOf` says the day in the reader's zone. */
export function groupByDay(
  touchpoints: readonly TouchpointView[],
  dayOf: (at: string) => string,
): TimelineItem[] {
  let day: string | null = null
  return touchpoints.flatMap((touchpoint): TimelineItem[] => {
    const own = dayOf(touchpoint.occurredAt)
    const row: TimelineItem = { type: 'touchpoint', key: touchpoint.id, touchpoint }
    if (own === day) return [row]
    day = own
    return [{ type: 'day', key: `day ${own}`, at: touchpoint.occurredAt }, row]
  })
}
