'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import type { Tone } from '#components/ui/tone.ts'
import { canSettle, type PromiseState } from '#lib/promise/promise.ts'
import type { PromiseView } from '#lib/promise/views.ts'
import { PromiseProposal } from './promise-proposal.tsx'
import { PromiseSettle } from './promise-settle.tsx'

export const PROMISE_TONES: Record<PromiseState, Tone> = {
  proposed: 'accent',
  open: 'neutral',
  kept: 'ok',
  broken: 'bad',
  withdrawn: 'neutral',
  dismissed: 'neutral',
}

/** What was promised, by when and by whom, and what may be done about it. */
export function PromiseLine({ promise }: { promise: PromiseView }) {
  const t = useTranslations('promise')
  const format = useFormatter()
  const { text, state, dueAt, madeBy } = promise
  const when = format.dateTime(new Date(dueAt), 'dayTime')
  return (
    <li className="grid grid-cols-[1fr_auto] items-start gap-x-2">
      <span dir="auto" className="min-w-0 wrap-anywhere">
        {text}
      </span>
      <Chip tone={PROMISE_TONES[state]}>{t(`state.${state}`)}</Chip>
      <span className={state === 'broken' ? 'text-meta text-bad' : 'text-meta text-ink-3'}>
        {[t(state === 'broken' ? 'was' : 'by', { when }), madeBy].filter(Boolean).join(' · ')}
      </span>
      {canSettle(state) && <PromiseSettle promise={promise} className="col-span-2 pt-1" />}
      {state === 'proposed' && <PromiseProposal promise={promise} className="col-span-2 pt-1" />}
    </li>
  )
}
