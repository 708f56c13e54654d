'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { notify } from '#components/ui/notify.ts'
import { archiveReasonAction, orderReasonsAction, restoreReasonAction } from '#lib/agent/reason-actions.ts'
import type { ReasonRow } from '#lib/agent/views.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { RowActions } from './row-actions.tsx'
import { RowName } from './row-name.tsx'
import { useRowCommand } from './use-row-command.ts'

interface ReasonListProps {
  reasons: readonly ReasonRow[]
}

/** In the order in which people are shown them. */
export function ReasonList({ reasons }: ReasonListProps) {
  const t = useTranslations('admin')
  const router = useRouter()
  const [open, setOpen] = useState<{ reason: ReasonRow | null } | null>(null)
  const columns = useReasonColumns(reasons, (reason) => setOpen({ reason }))
  const saved = () => {
    setOpen(null)
    router.refresh()
    notify({ tone: 'ok', title: t('saved') })
  }
  return (
    <section aria-label={t('routing.reasons')} className="grid max-w-3xl gap-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="grow">
          <h2 className="font-semibold">{t('routing.reasons')}</h2>
          <p className="text-ink-2">{t('routing.reasonsHint')}</p>
        </div>
        <Button onClick={() => setOpen({ reason: null })}>{t('routing.addReason')}</Button>
      </div>
      <DataTable
        label={t('routing.reasons')}
        columns={columns}
        rows={reasons}
        rowKey={({ id }) => id}
        className="md:-mx-6 md:w-[calc(100%+3rem)]"
        empty={<EmptyState>{t('routing.noReasons')}</EmptyState>}
      />
      {open && <ReasonDialog reason={open.reason} onClose={() => setOpen(null)} onDone={saved} />}
    </section>
  )
}

function useReasonColumns(
  reasons: readonly ReasonRow[],
  onEdit: (reason: ReasonRow) => void,
): Column<ReasonRow>[] {
  const t = useTranslations('admin')
  const inUse = reasons.filter(({ archived }) => !archived).map(({ id }) => id)
  return [
    {
      key: 'label',
      header: t('routing.reason'),
      cell: ({ label, archived }) => <RowName name={label} isArchived={archived} />,
    },
    { key: 'state', header: t('routing.state'), cell: ({ state }) => t(`routing.states.${state}`) },
    {
      key: 'people',
      header: t('routing.inItNow'),
      numeric: true,
      className: 'max-md:hidden',
      cell: ({ people }) => people,
    },
    {
      key: 'actions',
      header: t('actions'),
      actions: true,
      cell: (reason) => <ReasonActions {...{ reason, inUse, onEdit }} />,
    },
  ]
}

interface ReasonActionsProps {
  reason: ReasonRow
  /** Ids of those that are not archived, in their order. */
  inUse: readonly string[]
  onEdit: (reason: ReasonRow) => void
}

function ReasonActions({ reason, inUse, onEdit }: ReasonActionsProps) {
  const t = useTranslations('admin')
  const { isBusy, start } = useRowCommand()
  const { id: reasonId, label: name, archived } = reason
  const place = inUse.indexOf(reasonId)
  const move = (to: number) => {
    const reasonIds = inUse.toSpliced(place, 1).toSpliced(to, 0, reasonId)
    void start({ run: (commandId) => orderReasonsAction({ reasonIds }, commandId) })
  }
  return (
    <RowActions
      name={name}
      isArchived={archived}
      onEdit={() => onEdit(reason)}
      archive={(commandId) => archiveReasonAction({ reasonId }, commandId)}
      restore={(commandId) => restoreReasonAction({ reasonId }, commandId)}
    >
      <IconButton
        label={t('routing.up', { name })}
        icon={ArrowUp}
        disabled={isBusy || place === 0}
        onClick={() => move(place - 1)}
      />
      <IconButton
        label={t('routing.down', { name })}
        icon={ArrowDown}
        disabled={isBusy || place === inUse.length - 1}
        onClick={() => move(place + 1)}
      />
    </RowActions>
  )
}
