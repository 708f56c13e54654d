'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import { setConsentAction } from '#lib/privacy/actions.ts'
import { CONSENT_SOURCES, type ConsentKey, type NotedSource } from '#lib/privacy/consent.ts'
import { AskingDialog } from './asking-dialog.tsx'
import { usePrivacyCommand } from './use-privacy-command.ts'

interface ConsentDialogProps {
  customerId: string
  consent: ConsentKey
  given: boolean | null
  name: string
}

export function ConsentDialog({ customerId, consent, given, name }: ConsentDialogProps) {
  const t = useTranslations('privacy.consent')
  const [open, setOpen] = useState(false)
  const [answer, setAnswer] = useState<'yes' | 'no'>(given === false ? 'yes' : 'no')
  const [source, setSource] = useState<NotedSource>('said')
  const { isBusy, failure, start } = usePrivacyCommand()
  const save = () =>
    void start({
      run: (id) => setConsentAction({ customerId, consent, given: answer === 'yes', source }, id),
      said: t('done'),
      onDone: () => setOpen(false),
    })
  return (
    <AskingDialog
      {...{ open, setOpen, isBusy, failure }}
      trigger={
        <Button size="small" variant="quiet" aria-label={t('changeNamed', { name })}>
          {t('change')}
        </Button>
      }
      title={t('dialog', { name })}
      description={t('dialogHint')}
      submit={t('submit')}
      onSubmit={save}
    >
      <Segmented
        label={t('answer')}
        value={answer}
        options={[
          { value: 'yes', label: t('agrees') },
          { value: 'no', label: t('refuses') },
        ]}
        onValueChange={setAnswer}
      />
      <NativeSelect
        label={t('source')}
        value={source}
        onChange={(event) => setSource(CONSENT_SOURCES.find((one) => one === event.target.value) ?? 'said')}
      >
        {CONSENT_SOURCES.map((one) => (
          <option key={one} value={one}>
            {t(`sources.${one}`)}
          </option>
        ))}
      </NativeSelect>
    </AskingDialog>
  )
}
