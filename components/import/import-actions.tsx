'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { tryAction } from '#components/admin/try-action.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { notify } from '#components/ui/notify.ts'
import { cancelImportAction, startImportAction, takeBackImportAction } from '#lib/import/actions.ts'
import { canContinue, canTakeBack } from '#lib/import/import-run.ts'
import type { ImportView } from '#lib/import/views.ts'
import type { Result } from '#lib/problem.ts'

interface ImportActionsProps {
  view: ImportView
  onDone: () => void
}

/** What can be done with an import that has begun. */
export function ImportActions({ view, onDone }: ImportActionsProps) {
  const t = useTranslations('import')
  const general = useTranslations('admin')
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { id: importId, kind, state, created, hasFile, byCommand } = view
  const run = async (action: () => Promise<Result<unknown>>) => {
    setBusy(true)
    const result = await tryAction(action, general('noAnswer'))
    setBusy(false)
    setAsking(false)
    if (!result.ok) notify({ tone: 'bad', title: general('notDone'), detail: result.problem.message })
    onDone()
  }
  return (
    <>
      {(state === 'running' || state === 'checking') && (
        <Button busy={isBusy} onClick={() => void run(() => cancelImportAction({ importId }))}>
          {t('cancel')}
        </Button>
      )}
      {canTakeBack(kind, state, created) && <Button onClick={() => setAsking(true)}>{t('takeBack')}</Button>}
      {canContinue(state) && hasFile && !byCommand && (
        <Button
          variant="primary"
          busy={isBusy}
          onClick={() => void run(() => startImportAction({ importId, work: 'import' }))}
        >
          {t('continue')}
        </Button>
      )}
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('takeBackTitle')}
        description={t('takeBackText')}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t('keepIt')}</Button>
            <Button
              variant="danger"
              busy={isBusy}
              onClick={() => void run(() => takeBackImportAction({ importId }))}
            >
              {t('takeBack')}
            </Button>
          </>
        }
      />
    </>
  )
}
