'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import type { IdentifierView } from '#lib/customer/views.ts'
import { VERIFY_REASONS, type VerifyReason } from '#lib/identity/inputs.ts'

/** An agent made sure that a claimed identifier is the customer's, and says how. */
export function VerifyDialog({ identifier: { id, value } }: { identifier: IdentifierView }) {
  const [t, identity] = [useTranslations('identity.verify'), useTranslations('identity')]
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState<VerifyReason>('answered')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const show = (open: boolean) => {
    setFailure(null)
    setOpen(open)
  }
  const withdraw = async () => {
    const result = await sendCommand('identifier.withdraw', { identifierId: id })
    if (!result.ok) notify({ tone: 'bad', title: identity('notDone'), detail: result.problem.message })
  }
  const verify = async () => {
    setBusy(true)
    const result = await sendCommand('identifier.verify', { identifierId: id, reason })
    setBusy(false)
    if (!result.ok) return setFailure(result.problem.message)
    show(false)
    notify({
      tone: 'ok',
      title: t('done'),
      action: { label: identity('undo'), run: () => void withdraw() },
    })
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={show}
      trigger={
        <Button size="small" variant="quiet" className="-ms-2" aria-label={t('openNamed', { value })}>
          {t('open')}
        </Button>
      }
      title={t('title')}
      description={t('text', { value })}
      footer={
        <Button variant="primary" busy={isBusy} onClick={() => void verify()}>
          {t('submit')}
        </Button>
      }
    >
      <NativeSelect
        label={t('reason')}
        value={reason}
        onChange={(event) =>
          setReason(VERIFY_REASONS.find((each) => each === event.target.value) ?? 'answered')
        }
      >
        {VERIFY_REASONS.map((each) => (
          <option key={each} value={each}>
            {t(`reasons.${each}`)}
          </option>
        ))}
      </NativeSelect>
      {failure && (
        <p role="alert" className="pt-2 text-bad">
          {failure}
        </p>
      )}
    </Dialog>
  )
}
