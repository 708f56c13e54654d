'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useNow } from '#components/ui/use-now.ts'

interface CompletenessProps {
  status: 'live' | 'catching_up' | 'offline' | 'denied'
  typing: string | null
}

/** What the agent may rely on: complete to a second, or catching up. It says "complete" only while it is. */
export function Completeness({ status, typing }: CompletenessProps) {
  const t = useTranslations('thread')
  const format = useFormatter()
  const now = useNow()
  const words = {
    live: t('complete', { time: format.dateTime(new Date(now), 'seconds') }),
    catching_up: t('catchingUp'),
    offline: t('offline'),
    denied: '',
  }
  return (
    <p className="flex min-h-5 justify-between gap-3 px-5 pb-1 text-meta text-ink-3">
      <span aria-live="off">{typing ? t('typing', { name: typing }) : ''}</span>
      <span className={status === 'live' ? undefined : 'text-warn'}>{words[status]}</span>
    </p>
  )
}
