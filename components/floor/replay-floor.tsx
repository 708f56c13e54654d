'use client'
import { useTranslations } from 'next-intl'
import { clockText } from '#components/ui/clock-text.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import type { ReplayState } from '#lib/metric/replay-state.ts'
import type { ReplayRoster } from '#lib/metric/replay-views.ts'
import { summarise } from '#lib/metric/summarise-floor.ts'
import { ReplayTile } from './replay-tile.tsx'
import { tileGrid } from './tile-grid.ts'

const DAY_MS = 86_400_000

interface ReplayFloorProps {
  state: ReplayState
  roster: ReplayRoster
  at: number
}

/** Tiles and people as they were. */
export function ReplayFloor({ state, roster, at }: ReplayFloorProps) {
  const t = useTranslations('replay')
  const presence = useTranslations('desk.presence')
  const { queues, agents } = roster
  const members = agents.flatMap(({ id, queueIds }) => queueIds.map((queueId) => ({ queueId, agentId: id })))
  const moments = summarise(state, members)
  const held = countByAgent(Object.values(state.conversations))
  const asked = countByAgent(Object.values(state.reservations))
  const timeIn = (id: string) => {
    const since = state.agents[id]?.since
    if (since === undefined) return t('none')
    const days = Math.floor((at - since) / DAY_MS)
    return days > 0 ? t('days', { count: days }) : clockText(at - since)
  }
  return (
    <div role="region" aria-label={t('asThen')} className="grid gap-4">
      <div className={tileGrid}>
        {queues.map((queue) => (
          <ReplayTile
            key={queue.id}
            queue={queue}
            moment={moments[queue.id]}
            tally={state.tally[queue.id]}
            at={at}
          />
        ))}
      </div>
      <div className="overflow-clip rounded-card border border-line bg-pane">
        <DataTable
          label={t('agents')}
          rows={agents}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: t('agent'), cell: ({ name }) => name },
            {
              key: 'state',
              header: t('presence'),
              cell: ({ id }) => presence(state.agents[id]?.state ?? 'offline'),
            },
            { key: 'for', header: t('for'), className: 'max-sm:hidden', cell: ({ id }) => timeIn(id) },
            { key: 'holds', header: t('holds'), numeric: true, cell: ({ id }) => held.get(id) ?? 0 },
            { key: 'asked', header: t('asked'), numeric: true, cell: ({ id }) => asked.get(id) ?? 0 },
          ]}
        />
      </div>
    </div>
  )
}

function countByAgent(list: readonly { agentId: string | null }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { agentId } of list) if (agentId) counts.set(agentId, (counts.get(agentId) ?? 0) + 1)
  return counts
}
