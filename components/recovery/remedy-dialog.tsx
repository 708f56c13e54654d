'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { recordRemedyAction } from '#lib/recovery/actions.ts'
import { STEP_TEXT_LIMIT } from '#lib/recovery/inputs.ts'
import { REMEDIES, type Remedy } from '#lib/recovery/recovery-case.ts'
import type { CaseRow } from '#lib/recovery/views.ts'
import { FormDialog } from './form-dialog.tsx'
import { readCents } from './read-cents.ts'
import { useCaseAction } from './use-case-action.ts'
import { useKeptText } from './use-kept-text.ts'

export function RemedyDialog({ row, onDone }: { row: CaseRow; onDone: () => void }) {
  const t = useTranslations('recovery')
  const { text, setText, forget } = useKeptText(row.id, 'remedy')
  const [remedy, setRemedy] = useState<Remedy>('apology')
  const [cost, setCost] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useCaseAction(recordRemedyAction)
  const costCents = readCents(cost)

  const submit = async () => {
    setTried(true)
    if (!text.trim() || costCents === null) return
    if (!(await run({ caseId: row.id, remedy, text, costCents }))) return
    forget()
    notify({ tone: 'ok', title: t('actions.recorded'), key: 'case' })
    onDone()
  }
  return (
    <FormDialog
      title={t('actions.remedy')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
      onClose={onDone}
    >
      <NativeSelect
        label={t('forms.remedy')}
        value={remedy}
        onChange={(event) => setRemedy(REMEDIES.find((one) => one === event.target.value) ?? 'apology')}
      >
        {REMEDIES.map((one) => (
          <option key={one} value={one}>
            {t(`remedies.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <TextArea
        label={t('forms.details')}
        rows={3}
        maxLength={STEP_TEXT_LIMIT}
        value={text}
        error={tried && !text.trim() ? t('forms.missingText') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <TextField
        label={t('forms.cost')}
        inputMode="decimal"
        autoComplete="off"
        placeholder="0.00"
        hint={t('forms.costHint')}
        value={cost}
        error={tried && costCents === null ? t('forms.costWrong') : undefined}
        onChange={(event) => setCost(event.target.value)}
      />
    </FormDialog>
  )
}
