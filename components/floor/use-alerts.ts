'use client'
import { useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'
import { useNow } from '#components/ui/use-now.ts'
import type { FloorAttention } from '#lib/metric/alert-rule.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { findAlerts } from './find-alerts.ts'
import { useSnooze } from './use-snooze.ts'

const AGAIN_MS = 15_000
const nothing: FloorAttention = { rules: [], breached: [], wrapUps: [] }

/** The rules held against the live floor each second; what its figures don't tell is asked for now and then. */
export function useAlerts(floor: FloorView) {
  const nowMs = useNow()
  const { isSnoozed, snooze, wakeAll } = useSnooze(nowMs)
  const { data, error } = useQuery({
    queryKey: ['floor.attention', floor.queues.map(({ inWrapUp }) => inWrapUp)],
    queryFn: () => askOrThrow('floor.attention', {}),
    refetchInterval: AGAIN_MS,
    placeholderData: (before) => before,
  })
  const all = findAlerts(floor, data ?? nothing, nowMs)
  const alerts = all.filter(({ id }) => !isSnoozed(id))
  return { alerts, snoozed: all.length - alerts.length, snooze, wakeAll, isKnown: data !== undefined, error }
}
