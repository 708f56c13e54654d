'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { clockText } from '#components/ui/clock-text.ts'
import { notify } from '#components/ui/notify.ts'
import { useNow } from '#components/ui/use-now.ts'

interface WrapUpClockProps {
  conversationId: string
  until: string
  extendable: boolean
  /** What the end would leave out. */
  hasPromise: boolean
}

const SOON_MS = 15_000

/** The time that the queue gives, what its end does, and more of it where that is allowed. */
export function WrapUpClock({ conversationId, until, extendable, hasPromise }: WrapUpClockProps) {
  const t = useTranslations('wrapUp')
  const now = useNow()
  const [busy, setBusy] = useState(false)
  const leftMs = Date.parse(until) - now
  async function extend() {
    setBusy(true)
    const result = await sendCommand('wrap_up.extend', { conversationId })
    setBusy(false)
    if (result.ok) notify({ tone: 'ok', title: t('extended') })
    else notify({ tone: 'bad', title: result.problem.message })
  }
  return (
    <div
      className={classNames(
        'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control px-3 py-1.5',
        leftMs <= SOON_MS ? 'bg-warn-soft text-warn' : 'bg-sunk text-ink-2',
      )}
    >
      <p className="min-w-0 flex-1">
        <strong role="timer" className="font-semibold" suppressHydrationWarning>
          {leftMs > 0 ? t('endsIn', { left: clockText(leftMs) }) : t('ended')}
        </strong>{' '}
        {hasPromise ? t('atTheEndPromise') : t('atTheEnd')}
      </p>
      {extendable && (
        <Button size="small" busy={busy} onClick={() => void extend()}>
          {t('extend')}
        </Button>
      )}
    </div>
  )
}
