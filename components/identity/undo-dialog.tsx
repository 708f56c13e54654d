'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { askOrThrow, sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { notify } from '#components/ui/notify.ts'
import type { MergeLogRow } from '#lib/identity/views.ts'

/** Tables with a word of their own; others are shown by their name. */
const MERGED_TABLES = [
  'conversation',
  'fact',
  'identifier',
  'identity_review',
  'order',
  'promise',
  'recovery_case',
  'resolution',
  'survey',
  'touchpoint',
] as const

/** Shows what undoing gives back before it is done. */
export function UndoDialog({ merge, onClose }: { merge: MergeLogRow; onClose: () => void }) {
  const [t, log] = [useTranslations('identity.undoDialog'), useTranslations('identity.log')]
  const format = useFormatter()
  const queries = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const mergeId = merge.id
  const preview = useQuery({
    queryKey: ['identity', 'preview', mergeId],
    queryFn: () => askOrThrow('customer.unmerge_preview', { mergeId }),
  })
  const undo = async () => {
    setBusy(true)
    const result = await sendCommand('customer.unmerge', { mergeId })
    setBusy(false)
    if (!result.ok) return setFailure(result.problem.message)
    void queries.invalidateQueries({ queryKey: ['identity'] })
    notify({ tone: 'ok', title: t('done') })
    onClose()
  }
  const tables = preview.data?.tables ?? []
  const nameOf = (table: string) => {
    const named = MERGED_TABLES.find((known) => known === table)
    return named ? t(`tables.${named}`) : table.replaceAll('_', ' ')
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      description={t('text', { name: merge.loserName ?? log('erased') })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="danger" busy={isBusy} onClick={() => void undo()}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <h3 className="pb-1 text-meta font-semibold text-ink-2">{t('goesBack')}</h3>
      {preview.isPending && <ListSkeleton rows={2} />}
      {preview.data && tables.length === 0 && <p className="text-ink-2">{t('nothing')}</p>}
      <ul className="grid gap-1">
        {tables.map(({ table, rows }) => (
          <li key={table} className="flex justify-between gap-4">
            <span>{nameOf(table)}</span>
            <span className="text-ink-2">{format.number(rows)}</span>
          </li>
        ))}
      </ul>
      {(failure ?? preview.error) && (
        <p role="alert" className="pt-2 text-bad">
          {failure ?? preview.error?.message}
        </p>
      )}
    </Dialog>
  )
}
