import type { FloorView } from '#lib/metric/load-floor.ts'
import { serviceTone } from './service-tone.ts'

export type Alert =
  | { kind: 'nobody' | 'late'; tone: 'bad'; id: string; queueId: string; name: string; waiting: number }
  | { kind: 'level'; tone: 'warn'; id: string; queueId: string; name: string }
  | { kind: 'missed'; tone: 'warn'; id: string; agentId: string; name: string; holds: number }

/**
 * Trouble before customers meet it: nobody free while somebody waits, a wait above the target, a service level
 * far below its own, an agent who missed a reservation. The worst first.
 */
export function findAlerts({ queues, agents }: FloorView, nowMs: number): Alert[] {
  const alerts: Alert[] = []
  for (const { id: queueId, name, waiting, available, oldestSince, serviceLevelMs } of queues) {
    const waitedMs = oldestSince ? nowMs - new Date(oldestSince).getTime() : 0
    const kind = waiting > 0 && available === 0 ? 'nobody' : waitedMs > serviceLevelMs ? 'late' : null
    if (kind) alerts.push({ kind, tone: 'bad', id: `${kind}-${queueId}`, queueId, name, waiting })
  }
  for (const tile of queues)
    if (serviceTone(tile) === 'bad')
      alerts.push({ kind: 'level', tone: 'warn', id: `level-${tile.id}`, queueId: tile.id, name: tile.name })
  for (const { id: agentId, name, state, holding } of agents)
    if (state === 'missed')
      alerts.push({
        kind: 'missed',
        tone: 'warn',
        id: `missed-${agentId}`,
        agentId,
        name,
        holds: holding.length,
      })
  return alerts
}
