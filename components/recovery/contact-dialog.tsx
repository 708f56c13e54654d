'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { recordContactAction } from '#lib/recovery/actions.ts'
import { STEP_TEXT_LIMIT } from '#lib/recovery/inputs.ts'
import { CONTACT_CHANNELS, type ContactChannel } from '#lib/recovery/recovery-case.ts'
import type { CaseRow } from '#lib/recovery/views.ts'
import { CauseOptions } from './cause-options.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useCaseAction } from './use-case-action.ts'
import { useKeptText } from './use-kept-text.ts'

export function ContactDialog({ row, onDone }: { row: CaseRow; onDone: () => void }) {
  const t = useTranslations('recovery')
  const { text, setText, forget } = useKeptText(row.id, 'contact')
  const [channel, setChannel] = useState<ContactChannel>('phone')
  const [cause, setCause] = useState(row.cause ?? '')
  const [missing, setMissing] = useState(false)
  const { run, busy, problem } = useCaseAction(recordContactAction)

  const submit = async () => {
    setMissing(!text.trim())
    if (!text.trim()) return
    if (!(await run({ caseId: row.id, channel, text, cause: cause || null }))) return
    forget()
    notify({ tone: 'ok', title: t('actions.recorded'), key: 'case' })
    onDone()
  }
  return (
    <FormDialog
      title={t('actions.contact')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
      onClose={onDone}
    >
      <NativeSelect
        label={t('forms.channel')}
        value={channel}
        onChange={(event) =>
          setChannel(CONTACT_CHANNELS.find((one) => one === event.target.value) ?? 'phone')
        }
      >
        {CONTACT_CHANNELS.map((one) => (
          <option key={one} value={one}>
            {t(`forms.toChannel.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <TextArea
        label={t('forms.agreed')}
        rows={4}
        maxLength={STEP_TEXT_LIMIT}
        value={text}
        error={missing && !text.trim() ? t('forms.missingText') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <NativeSelect
        label={t('forms.likelyCause')}
        placeholder={t('forms.choose')}
        value={cause}
        onChange={(event) => setCause(event.target.value)}
      >
        <CauseOptions />
      </NativeSelect>
    </FormDialog>
  )
}
