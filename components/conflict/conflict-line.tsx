'use client'
import { Radar } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { useNow } from '#components/ui/use-now.ts'
import { isHeld } from '#lib/conflict/conflict.ts'
import type { ConflictView } from '#lib/conflict/views.ts'
import { titleOf } from './title-of.ts'
import { useConflicts } from './use-conflicts.ts'
import { useDepartmentName } from './use-department-name.ts'
import { useHold } from './use-hold.ts'

/** Over the reply, so that nobody writes past what another department has just sent. */
export function ConflictLine({ customerId }: { customerId: string }) {
  const { conflicts } = useConflicts(customerId)
  const open = conflicts.filter(({ hold }) => !isHeld(hold) && hold !== 'lifted')
  const [newest] = open
  if (!newest) return null
  return <Line conflict={newest} others={open.length - 1} />
}

function Line({ conflict, others }: { conflict: ConflictView; others: number }) {
  const t = useTranslations('conflict')
  const format = useFormatter()
  const now = useNow()
  const department = useDepartmentName()(conflict.department)
  const { busy, ask } = useHold(conflict.id, department)
  const { id, occurredAt, isReachable } = conflict
  return (
    <div
      role="status"
      data-conflict={id}
      className="mx-3 mb-2 flex animate-fade items-center gap-2 rounded-control bg-warn-soft px-3 py-1.5"
    >
      <Radar aria-hidden size={14} className="shrink-0 text-warn" />
      <p dir="auto" className="min-w-0 flex-1 wrap-anywhere">
        {t('line', {
          department,
          when: format.relativeTime(new Date(occurredAt), now),
          title: titleOf(conflict),
        })}
        {others > 0 && <span className="text-ink-2"> {t('more', { count: others })}</span>}
      </p>
      {isReachable && (
        <Button size="small" busy={busy} aria-label={t('askNamed', { department })} onClick={ask}>
          {t('ask')}
        </Button>
      )}
    </div>
  )
}
