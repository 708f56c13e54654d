'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { type SubmitEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { serverClock } from '#components/ui/server-clock.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { parkTimes, toLocalField } from './park-times.ts'

interface ParkDialogProps {
  customerName: string
  busy: boolean
  /** Whether it was committed. */
  onPark: (until: Date | null) => Promise<boolean>
  onClose: () => void
}

const FORM = 'park-until'

/** Any date and time, and the usual ones for screens without the menu. */
export function ParkDialog({ customerName, busy, onPark, onClose }: ParkDialogProps) {
  const t = useTranslations('routing')
  const format = useFormatter()
  const [times] = useState(() => parkTimes(new Date(serverClock.exact())))
  const [value, setValue] = useState(() => toLocalField(tomorrowOf(times)))
  const [error, setError] = useState<string | null>(null)
  const park = async (until: Date | null) => (await onPark(until)) && onClose()
  function submit(event: SubmitEvent) {
    event.preventDefault()
    const until = new Date(value)
    if (Number.isNaN(until.getTime())) return setError(t('park.dateMissing'))
    if (until.getTime() <= serverClock.exact()) return setError(t('park.datePast'))
    void park(until)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('park.title', { name: customerName })}
      description={t('park.about')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={FORM} variant="primary" busy={busy}>
            {t('park.button')}
          </Button>
        </>
      }
    >
      <form id={FORM} noValidate onSubmit={submit} className="grid gap-3">
        <TextField
          type="datetime-local"
          label={t('park.date')}
          autoFocus
          required
          value={value}
          error={error ?? undefined}
          onChange={(event) => setValue(event.target.value)}
        />
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => void park(null)}>
            {t('park.reply')}
          </Button>
          {times.map(({ key, at }) => (
            <Button key={key} size="small" title={format.dateTime(at, 'full')} onClick={() => void park(at)}>
              {t(`park.${key}`)}
            </Button>
          ))}
        </div>
      </form>
    </Dialog>
  )
}

const tomorrowOf = (times: ReturnType<typeof parkTimes>) =>
  times.find(({ key }) => key === 'tomorrow')?.at ?? new Date(serverClock.exact())
