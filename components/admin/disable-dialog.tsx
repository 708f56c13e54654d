'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { notify } from '#components/ui/notify.ts'
import type { PersonRow } from '#lib/agent/views.ts'
import { newId } from '#lib/id.ts'
import type { Result } from '#lib/problem.ts'
import { disablePersonAction, returnWorkAction } from '#lib/routing/actions.ts'
import { FormAlert } from './form-alert.tsx'
import { tryAction } from './try-action.ts'

interface DisableDialogProps {
  person: PersonRow
  onClose: () => void
}

/** Shuts somebody out; what they hold goes back first, if the administrator says so. */
export function DisableDialog({ person, onClose }: DisableDialogProps) {
  const t = useTranslations('admin')
  const { name, openCount } = person
  const { failure, isBusy, isHolding, disable } = useDisable(person, onClose)
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('people.disableTitle', { name })}
      description={t('people.disableText')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="danger" busy={isBusy} onClick={() => void disable(isHolding)}>
            {t(isHolding ? 'people.returnAndDisable' : 'people.disable')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {openCount > 0 && <p>{t('people.disableHolds', { name, count: openCount })}</p>}
        <FormAlert failure={failure} />
      </div>
    </Dialog>
  )
}

/** The list may be old: when the server says that they hold something after all, returning it is offered. */
function useDisable({ id: agentId, name, openCount }: PersonRow, onClose: () => void) {
  const t = useTranslations('admin')
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [isHolding, setHolding] = useState(openCount > 0)
  const [failure, setFailure] = useState<string | null>(null)
  async function run(returnFirst: boolean): Promise<Result<{ returned: number }>> {
    let returned = 0
    if (returnFirst) {
      const back = await returnWorkAction({ agentId }, newId())
      if (!back.ok) return back
      returned = back.value.returned
    }
    const disabled = await disablePersonAction({ agentId }, newId())
    return disabled.ok ? { ok: true, value: { returned } } : disabled
  }
  async function disable(returnFirst: boolean) {
    setBusy(true)
    const result = await tryAction(() => run(returnFirst), t('noAnswer'))
    setBusy(false)
    router.refresh()
    if (result.ok) {
      const detail = t('people.returned', { count: result.value.returned })
      notify({ tone: 'ok', title: t('people.disabledDone', { name }), detail: detail || undefined })
      return onClose()
    }
    setHolding(true)
    setFailure(result.problem.message)
  }
  return { failure, isBusy, isHolding, disable }
}
