'use client'
import { useTranslations } from 'next-intl'
import { Chip } from './chip.tsx'
import { classNames } from './class-names.ts'

export type LiveState = 'live' | 'catching-up' | 'offline'

interface LiveStatusProps {
  state: LiveState
  className?: string
}

const tones = { live: 'ok', 'catching-up': 'warn', offline: 'bad' } as const
const dots = { live: 'bg-ok', 'catching-up': 'bg-warn animate-breathe', offline: 'bg-bad' }

/** Never says "live" unless the screen is. */
export function LiveStatus({ state, className }: LiveStatusProps) {
  const t = useTranslations('ui.live')
  return (
    <span role="status" title={t(`${state}-detail`)} className={classNames('inline-flex', className)}>
      <Chip tone={tones[state]}>
        <span aria-hidden className={classNames('size-1.5 rounded-full', dots[state])} />
        {t(state)}
      </Chip>
    </span>
  )
}
