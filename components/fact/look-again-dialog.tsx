'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormAlert } from '#components/admin/form-alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TargetBar } from '#components/ui/target-bar.tsx'
import type { FactTypeRow } from '#lib/fact/fact-type-views.ts'
import { LOOK_BACK_DAYS } from '#lib/fact/own-type-inputs.ts'
import { useLookAgain } from './use-look-again.ts'

interface LookAgainDialogProps {
  type: FactTypeRow
  onClose: () => void
}

/** Reads what was received before for a kind that is new. */
export function LookAgainDialog({ type: { id, name }, onClose }: LookAgainDialogProps) {
  const t = useTranslations('fact.again')
  const [days, setDays] = useState<(typeof LOOK_BACK_DAYS)[number]>(30)
  const { look, start, stop } = useLookAgain(id)
  const isRunning = look.state === 'running'
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name })}
      description={t('hint')}
      footer={
        <>
          <Button onClick={isRunning ? stop : onClose}>{t(isRunning ? 'stop' : 'close')}</Button>
          <Button variant="primary" busy={isRunning} onClick={() => void start(days)}>
            {t('start')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <NativeSelect
          label={t('days')}
          value={days}
          disabled={isRunning}
          onChange={({ target }) =>
            setDays(LOOK_BACK_DAYS.find((each) => each === Number(target.value)) ?? days)
          }
        >
          {LOOK_BACK_DAYS.map((each) => (
            <option key={each} value={each}>
              {t('last', { days: each })}
            </option>
          ))}
        </NativeSelect>
        {look.state !== 'ready' && <Progress look={look} />}
        <FormAlert failure={look.problem} />
      </div>
    </Dialog>
  )
}

function Progress({ look }: { look: ReturnType<typeof useLookAgain>['look'] }) {
  const t = useTranslations('fact.again')
  const { state, share, looked, found, problem } = look
  return (
    <div className="grid gap-2">
      <TargetBar label={t('reading')} value={share} />
      <p role="status" className="text-ink-2 tabular-nums">
        {t('counts', { looked, found })}
        {state === 'done' && ` ${t('done')}`}
        {state === 'stopped' && problem === null && ` ${t('stopped')}`}
      </p>
    </div>
  )
}
