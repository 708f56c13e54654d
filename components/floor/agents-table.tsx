'use client'
import { useTranslations } from 'next-intl'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { useAgentColumns } from './use-agent-columns.tsx'
import type { FloorAddress, FigureSource } from './use-floor-address.ts'

interface AgentsTableProps {
  maySteer: boolean
  agents: readonly FloorAgent[]
  address: Pick<FloorAddress, 'source' | 'conversationId'>
  onShow: (source: FigureSource) => void
  onRead: (conversationId: string) => void
}

/** The board: who is there, since when, how loaded, with whom. Its order is by name and stays. */
export function AgentsTable({ maySteer, agents, address, onShow, onRead }: AgentsTableProps) {
  const t = useTranslations('floor')
  const columns = useAgentColumns({ maySteer, onShow, onRead })
  const { source, conversationId } = address
  return (
    <div className="overflow-clip rounded-card border border-line bg-pane">
      <DataTable
        label={t('agents')}
        columns={columns}
        rows={agents}
        rowKey={({ id }) => id}
        isSelected={(agent) => isShown(agent, source, conversationId)}
        empty={<EmptyState>{t('noAgents')}</EmptyState>}
      />
    </div>
  )
}

function isShown(agent: FloorAgent, source: FigureSource | null, conversationId: string | null) {
  if (source && 'agentId' in source) return source.agentId === agent.id
  return agent.holding.some((held) => held.conversationId === conversationId)
}
