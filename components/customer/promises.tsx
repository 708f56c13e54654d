'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { notify } from '#components/ui/notify.ts'
import type { Tone } from '#components/ui/tone.ts'
import { canSettle, type PromiseState } from '#lib/promise/promise.ts'
import type { PromiseView } from '#lib/promise/views.ts'
import { Section } from './section.tsx'
import { useCustomerPart } from './use-customer-part.ts'

const TONES: Record<PromiseState, Tone> = { open: 'warn', kept: 'ok', broken: 'bad', withdrawn: 'neutral' }
const FEW = 4

/** What we promised, what is due and what we broke; nothing at all where nothing was promised. */
export function Promises({ customerId, version }: { customerId: string; version: number }) {
  const t = useTranslations('customer.promises')
  const { data: promises = [] } = useCustomerPart('customer.promises', { customerId }, version)
  if (promises.length === 0) return null
  const shown = promises
    .toSorted((a, b) => Number(canSettle(b.state)) - Number(canSettle(a.state)))
    .slice(0, FEW)
  return (
    <Section title={t('title')}>
      <ul className="grid gap-2">
        {shown.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} />
        ))}
      </ul>
    </Section>
  )
}

function PromiseLine({ promise }: { promise: PromiseView }) {
  const t = useTranslations('customer.promises')
  const format = useFormatter()
  const { text, state, dueAt, madeBy } = promise
  const when = format.dateTime(new Date(dueAt), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <li className="group grid grid-cols-[1fr_auto] items-start gap-x-2">
      <span dir="auto" className="min-w-0 wrap-anywhere">
        {text}
      </span>
      <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
      <span className={state === 'broken' ? 'text-meta text-bad' : 'text-meta text-ink-3'}>
        {[t('due', { when }), madeBy].filter(Boolean).join(' · ')}
      </span>
      {canSettle(state) && <Settle promise={promise} />}
    </li>
  )
}

function Settle({ promise: { id, text } }: { promise: PromiseView }) {
  const t = useTranslations('customer.promises')
  const [busy, setBusy] = useState(false)
  async function settle(outcome: 'kept' | 'withdrawn') {
    setBusy(true)
    const result = await sendCommand('promise.settle', { promiseId: id, outcome })
    setBusy(false)
    if (!result.ok) notify({ tone: 'bad', title: t('failed'), detail: result.problem.message })
  }
  return (
    <span className="col-span-2 flex gap-1 pt-0.5">
      <Button
        size="small"
        busy={busy}
        aria-label={t('keepLabel', { text })}
        onClick={() => void settle('kept')}
      >
        {t('keep')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        busy={busy}
        aria-label={t('withdrawLabel', { text })}
        onClick={() => void settle('withdrawn')}
      >
        {t('withdraw')}
      </Button>
    </span>
  )
}
