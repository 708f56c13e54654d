'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { useKept } from '#components/wrap-up/use-kept.ts'
import { newId } from '#lib/id.ts'
import { openCaseAction } from '#lib/recovery/actions.ts'

interface OpenCaseDialogProps {
  customerId: string
  conversationId: string | null
}

const SEVERITIES = ['1', '2', '3', '4'] as const
const EMPTY = { reason: '', severity: '2' }

export function OpenCaseDialog(props: OpenCaseDialogProps) {
  const t = useTranslations('customer')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">{t('openCase')}</Button>}
      title={t('cases.dialog')}
      description={t('cases.dialogHint')}
    >
      <CaseForm {...props} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

function CaseForm({ customerId, conversationId, onDone }: OpenCaseDialogProps & { onDone: () => void }) {
  const t = useTranslations('customer.cases')
  const failed = useTranslations('customer')('partFailed')
  const { value, change, forget } = useKept(`throughline.case.${customerId}`, EMPTY)
  const [commandId] = useState(newId)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()

  async function open() {
    if (busy) return
    setBusy(true)
    const { reason, severity } = value
    const input = { customerId, conversationId, reason, severity: Number(severity) }
    const result = await openCaseAction(input, commandId).catch(() => null)
    setBusy(false)
    if (!result?.ok) return setError(result?.problem.message ?? failed)
    forget()
    notify({ tone: 'ok', title: t('done') })
    onDone()
  }

  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <TextArea
        label={t('reason')}
        rows={3}
        value={value.reason}
        error={error}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <NativeSelect
        label={t('severity')}
        value={value.severity}
        onChange={(event) => change({ severity: event.target.value })}
      >
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {t(`severities.${severity}`)}
          </option>
        ))}
      </NativeSelect>
      <Button type="submit" variant="primary" busy={busy} className="justify-self-end">
        {t('submit')}
      </Button>
    </form>
  )
}
