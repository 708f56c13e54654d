'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { closeCaseAction } from '#lib/recovery/actions.ts'
import { isCause } from '#lib/recovery/cause.ts'
import { STEP_TEXT_LIMIT } from '#lib/recovery/inputs.ts'
import { closingNeedsReason, OUTCOMES } from '#lib/recovery/recovery-case.ts'
import type { CaseRow } from '#lib/recovery/views.ts'
import { CauseOptions } from './cause-options.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useCaseAction } from './use-case-action.ts'
import { useKeptText } from './use-kept-text.ts'

export function CloseDialog({ row, onDone }: { row: CaseRow; onDone: () => void }) {
  const t = useTranslations('recovery')
  const { text: reason, setText: setReason, forget } = useKeptText(row.id, 'close')
  const [chosen, setChosen] = useState('')
  const [cause, setCause] = useState(row.cause ?? '')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useCaseAction(closeCaseAction)
  const outcome = OUTCOMES.find((one) => one === chosen)
  const needsReason = closingNeedsReason(row.state)
  const lacksReason = needsReason && !reason.trim()

  const submit = async () => {
    setTried(true)
    if (!outcome || !isCause(cause) || lacksReason) return
    if (!(await run({ caseId: row.id, outcome, cause, reason }))) return
    forget()
    notify({ tone: 'ok', title: t('actions.closed'), key: 'case' })
    onDone()
  }
  return (
    <FormDialog
      title={t('actions.close')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
      onClose={onDone}
    >
      <NativeSelect
        label={t('forms.outcome')}
        placeholder={t('forms.choose')}
        value={chosen}
        error={tried && !outcome ? t('forms.missingOutcome') : undefined}
        onChange={(event) => setChosen(event.target.value)}
      >
        {OUTCOMES.map((one) => (
          <option key={one} value={one}>
            {t(`outcomes.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('forms.cause')}
        placeholder={t('forms.choose')}
        value={cause}
        error={tried && !isCause(cause) ? t('forms.missingCause') : undefined}
        onChange={(event) => setCause(event.target.value)}
      >
        <CauseOptions />
      </NativeSelect>
      <TextArea
        label={t('forms.reason')}
        rows={3}
        maxLength={STEP_TEXT_LIMIT}
        hint={needsReason ? (tried ? undefined : t('forms.reasonNeeded')) : t('forms.reasonOptional')}
        value={reason}
        error={tried && lacksReason ? t('forms.reasonNeeded') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
