'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import type { SettleCallbackInput } from '#lib/callback/inputs.ts'
import { useCallbackOf } from './use-callback-of.ts'

/** Whom to call, and what became of the call; it stands until that is said. */
export function CallbackCard({ conversationId }: { conversationId: string }) {
  const t = useTranslations('callback')
  const format = useFormatter()
  const { data } = useCallbackOf(conversationId)
  const { settle, busy } = useSettle(conversationId)
  if (data?.state !== 'due') return null
  return (
    <section
      aria-label={t('region')}
      className="mx-3 mt-3 flex shrink-0 animate-fade flex-wrap items-center gap-3 rounded-card border border-accent bg-accent-soft px-4 py-3"
    >
      <div className="min-w-0 flex-1 basis-52">
        <h3 className="font-semibold">
          <a href={`tel:${data.phone.replaceAll(' ', '')}`} className="underline-offset-2 hover:underline">
            {t('call', { phone: data.phone })}
          </a>
        </h3>
        <p className="text-meta text-ink-2">
          {t('askedFor', { when: format.dateTime(new Date(data.slotAt), 'weekdayTime') })}{' '}
          {data.attempt > 1 && t('second')}
        </p>
      </div>
      <Button busy={busy === 'failed'} onClick={() => void settle('failed')}>
        {t('noAnswer')}
      </Button>
      <Button variant="primary" busy={busy === 'done'} onClick={() => void settle('done')}>
        {t('reached')}
      </Button>
    </section>
  )
}

type Outcome = SettleCallbackInput['outcome']

function useSettle(conversationId: string) {
  const t = useTranslations('callback')
  const cache = useQueryClient()
  const [busy, setBusy] = useState<Outcome | null>(null)
  const settle = async (outcome: Outcome) => {
    setBusy(outcome)
    const result = await sendCommand('callback.settle', { conversationId, outcome })
    setBusy(null)
    if (!result.ok) notify({ tone: 'bad', title: result.problem.message })
    else if (outcome === 'failed') notify({ title: t(result.value.again ? 'again' : 'givenUp') })
    await cache.invalidateQueries({ queryKey: ['callback', conversationId] })
  }
  return { settle, busy }
}
