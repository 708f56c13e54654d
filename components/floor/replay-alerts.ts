import type { ReplayDay } from '#lib/metric/replay-views.ts'

export interface ReplayAlert {
  at: number
  kind: 'nobody' | 'late'
  name: string
  waiting: number
}

/** When trouble began in a queue, as the snapshots have it: at the first of those in a row that show it. */
export function replayAlerts({ queues, moments }: ReplayDay): ReplayAlert[] {
  const alerts: ReplayAlert[] = []
  for (const { id, name, serviceLevelMs } of queues) {
    let before: ReplayAlert['kind'] | null = null
    for (const moment of moments) {
      const at = Date.parse(moment.at)
      const { waiting = 0, available = 0, oldest = null } = moment.queues[id] ?? {}
      const isLate = oldest !== null && at - oldest > serviceLevelMs
      const kind = waiting > 0 && available === 0 ? 'nobody' : isLate ? 'late' : null
      if (kind && kind !== before) alerts.push({ at, kind, name, waiting })
      before = kind
    }
  }
  return alerts.toSorted((a, b) => a.at - b.at)
}
