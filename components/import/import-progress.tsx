'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { TargetBar } from '#components/ui/target-bar.tsx'
import { useNow } from '#components/ui/use-now.ts'
import type { ImportView } from '#lib/import/views.ts'

const MINUTE_S = 60

/** How far the file is read, how fast, and how long it will take at that rate. */
export function ImportProgress({ view }: { view: ImportView }) {
  const t = useTranslations('import')
  const format = useFormatter()
  const now = useNow()
  const { state, trial, startedAt, rowsDone, bytesDone, fileBytes } = view
  if (state === 'taking_back') return <TakingBack view={view} />
  if (state === 'checking') return <p role="status">{t('checking', { rows: trial?.rows ?? 0 })}</p>
  const share = fileBytes > 0 ? bytesDone / fileBytes : 0
  const seconds = startedAt ? Math.max(1, (now - Date.parse(startedAt)) / 1000) : 1
  const left = share > 0 && share < 1 ? Math.ceil((seconds * (1 - share)) / share) : null
  return (
    <div role="status" className="grid max-w-xl gap-2">
      <TargetBar label={t('states.running')} value={share} />
      <p className="flex flex-wrap gap-x-4 text-ink-2 tabular-nums">
        <span>{t('progress', { share: format.number(share, 'percent') })}</span>
        <span>{t('rate', { rate: Math.round(rowsDone / seconds) })}</span>
        {left !== null && (
          <span>
            {t('remaining', {
              time:
                left < MINUTE_S
                  ? t('seconds', { count: left })
                  : t('minutes', { count: Math.ceil(left / MINUTE_S) }),
            })}
          </span>
        )}
      </p>
    </div>
  )
}

function TakingBack({ view: { created, takenBack, kept } }: { view: ImportView }) {
  const t = useTranslations('import')
  const format = useFormatter()
  const share = created > 0 ? Math.min(1, (takenBack + kept) / created) : 0
  return (
    <div role="status" className="grid max-w-xl gap-2">
      <TargetBar label={t('states.taking_back')} value={share} />
      <p className="text-ink-2 tabular-nums">{t('takingBack', { share: format.number(share, 'percent') })}</p>
    </div>
  )
}
