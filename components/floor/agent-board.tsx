'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import { Clock } from '#components/ui/clock.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { LoadPips } from '#components/ui/load-pips.tsx'
import type { Tone } from '#components/ui/tone.ts'
import type { PresenceState } from '#lib/agent/presence.ts'
import type { FloorAgent, QueueTile } from '#lib/metric/load-floor.ts'
import { HeldLine } from './held-line.tsx'

interface AgentBoardProps {
  agents: readonly FloorAgent[]
  queues: readonly QueueTile[]
  maySteer: boolean
  onOpen: (conversationId: string) => void
}

const TONES: Record<PresenceState, Tone> = {
  available: 'ok',
  busy: 'accent',
  break: 'neutral',
  offline: 'neutral',
  missed: 'warn',
}

export function AgentBoard({ agents, maySteer, onOpen }: AgentBoardProps) {
  const t = useTranslations('floor')
  const presence = useTranslations('desk.presence')
  const format = useFormatter()
  const columns: Column<FloorAgent>[] = [
    { key: 'name', header: t('agent'), cell: ({ name }) => name, className: 'whitespace-nowrap' },
    {
      key: 'presence',
      header: t('presence'),
      cell: ({ state }) => <Chip tone={TONES[state]}>{presence(state)}</Chip>,
    },
    {
      key: 'for',
      header: t('for'),
      numeric: true,
      cell: ({ since }) => <Clock since={since} />,
      className: 'tabular-nums max-sm:hidden',
    },
    {
      key: 'load',
      header: t('load'),
      cell: (agent) => (
        <LoadPips
          label={`${t('load')}: ${agent.name}`}
          held={agent.loadUnits}
          capacity={agent.capacityUnits}
        />
      ),
    },
    {
      key: 'holding',
      header: t('holding'),
      className: 'w-full',
      cell: (agent) => <Holding agent={agent} agents={agents} maySteer={maySteer} onOpen={onOpen} />,
    },
    {
      key: 'today',
      header: t('today'),
      className: 'whitespace-nowrap max-md:hidden',
      cell: ({ handledToday, ratingToday }) =>
        ratingToday === null
          ? t('handled', { count: handledToday })
          : t('rated', { count: handledToday, rating: format.number(ratingToday, 'decimal') }),
    },
  ]
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-pane">
      <DataTable label={t('agents')} columns={columns} rows={agents} rowKey={({ id }) => id} />
    </div>
  )
}

function Holding({
  agent,
  agents,
  maySteer,
  onOpen,
}: { agent: FloorAgent; agents: readonly FloorAgent[] } & Pick<AgentBoardProps, 'maySteer' | 'onOpen'>) {
  const t = useTranslations('floor')
  if (agent.holding.length === 0) return <span className="text-ink-3">{t('nothing')}</span>
  return (
    <ul className="grid gap-0.5">
      {agent.holding.map(({ conversationId, customerName, state, queueId }) => (
        <li key={conversationId}>
          <HeldLine
            held={{
              id: conversationId,
              customerName,
              queueId,
              assigneeId: agent.id,
              isOver: state === 'wrap_up',
            }}
            agents={agents}
            maySteer={maySteer}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  )
}
