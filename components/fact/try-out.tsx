'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useFactName } from '#components/customer/use-fact-name.ts'
import { ErrorState } from '#components/ui/error-state.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { TriedPart } from '#lib/fact/fact-type-views.ts'
import { TRY_LIMIT } from '#lib/fact/own-type-inputs.ts'
import { FactSection } from './fact-section.tsx'
import { useTrial } from './use-trial.ts'

/** A message and a question that somebody makes up, and what the kinds in force make of them. */
export function TryOut() {
  const t = useTranslations('fact.try')
  const [message, setMessage] = useState('')
  const [question, setQuestion] = useState('')
  const trial = useTrial(message, question)
  return (
    <FactSection title={t('title')} hint={t('hint')}>
      <div className="grid max-w-5xl gap-x-6 gap-y-4 px-4 md:grid-cols-2 md:px-6">
        <TextArea
          label={t('question')}
          value={question}
          maxLength={TRY_LIMIT}
          rows={2}
          onChange={({ target }) => setQuestion(target.value)}
        />
        <TextArea
          label={t('message')}
          value={message}
          maxLength={TRY_LIMIT}
          rows={2}
          onChange={({ target }) => setMessage(target.value)}
        />
        <Outcome trial={trial} asks={question.trim() !== ''} tells={message.trim() !== ''} />
      </div>
    </FactSection>
  )
}

interface OutcomeProps {
  trial: ReturnType<typeof useTrial>
  asks: boolean
  tells: boolean
}

function Outcome({ trial, asks, tells }: OutcomeProps) {
  const t = useTranslations('fact.try')
  const tried = trial.data
  if (trial.isError)
    return (
      <ErrorState title={t('failed')} onRetry={() => void trial.refetch()} retrying={trial.isFetching}>
        {trial.error.message}
      </ErrorState>
    )
  if (!asks && !tells) return <p className="text-ink-3 md:col-span-2">{t('waiting')}</p>
  return (
    <>
      <Parts
        label={t('asked')}
        empty={asks && tried ? t('nothingAsked') : null}
        parts={asks ? tried?.asked : []}
      >
        {({ verification }) => t(verification ? 'verification' : 'caught')}
      </Parts>
      <Parts
        label={t('found')}
        empty={tells && tried ? t('nothingFound') : null}
        parts={tells ? tried?.found : []}
      >
        {({ evidence }) => t(`evidence.${evidence}`)}
      </Parts>
    </>
  )
}

interface PartsProps<P extends TriedPart> {
  label: string
  empty: string | null
  parts: readonly P[] | undefined
  children: (part: P) => ReactNode
}

function Parts<P extends TriedPart>({ label, empty, parts = [], children }: PartsProps<P>) {
  const nameOf = useFactName()
  return (
    <div role="status" aria-label={label} className="min-w-0">
      {parts.length === 0 && empty !== null && <p className="text-ink-3">{empty}</p>}
      <ul aria-label={label} className="grid gap-1.5">
        {parts.map((part) => (
          <li key={`${part.type}:${part.start}`} className="grid grid-cols-[7rem_1fr] gap-2">
            <bdi className="wrap-anywhere text-ink-3">{nameOf(part)}</bdi>
            <span className="min-w-0">
              <mark dir="auto" className="rounded-mark bg-accent-soft px-1 wrap-anywhere text-ink">
                {part.said}
              </mark>{' '}
              <span className="text-meta text-ink-3">{children(part)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
