'use client'
import { type ReactNode, useState } from 'react'
import { useTypingIn } from '#components/realtime/use-typing.ts'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { VirtualList } from '#components/ui/virtual-list.tsx'
import type { WorkRow as Row } from '#lib/conversation/views.ts'
import { useCalmOrder } from './use-calm-order.ts'
import { WorkRow } from './work-row.tsx'

interface WorkListProps {
  label: string
  rows: Row[] | undefined
  totalCount?: number
  openId: string | null
  onOpen: (id: string) => void
  onAccept?: (id: string) => void
  empty: ReactNode
}

const ROW_PX = 64
const rowKey = (row: Row) => row.id

export function WorkList({ label, rows, totalCount, openId, onOpen, onAccept, empty }: WorkListProps) {
  const [pointed, setPointed] = useState(false)
  const calm = useCalmOrder(rows, pointed)
  const typing = useTypingIn()
  if (!calm) return <ListSkeleton rows={6} />
  return (
    <div
      className="min-h-0 flex-1 overflow-hidden"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
    >
      <VirtualList
        label={label}
        items={calm}
        itemKey={rowKey}
        rowHeight={ROW_PX}
        totalCount={totalCount}
        activeKey={openId}
        className="h-full"
        empty={empty}
        renderItem={(row) => (
          <WorkRow
            row={row}
            isOpen={row.id === openId}
            typing={row.state !== 'wrap_up' && typing.has(row.id)}
            onOpen={onOpen}
            onAccept={onAccept}
          />
        )}
      />
    </div>
  )
}
