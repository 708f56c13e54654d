'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { PartState } from '#components/customer/part-state.tsx'
import { Section } from '#components/customer/section.tsx'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import type { SuggestionsView } from '#lib/offer/suggestion-views.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import { useSuggestions } from './use-suggestions.ts'

interface SuggestionsProps {
  conversationId: string
  version: number
  onSay?: (text: string) => void
}

/** At most three, with reasons; what is held back says so. */
export function Suggestions({ conversationId, version, onSay }: SuggestionsProps) {
  const t = useTranslations('suggestion')
  const list = useRef<HTMLUListElement>(null)
  const suggestions = useSuggestions(conversationId, version)
  const view = suggestions.data
  useShortcut('o', t('key'), () => list.current?.querySelector('button')?.focus(), { group: 'conversation' })
  const gate = view?.heldBack.sales
  return (
    <Section title={t('region')} aside={gate && t('heldBack', { reason: t(`gates.${gate}`) })}>
      <PartState query={suggestions} lines={3}>
        {view?.suggestions.length === 0 && <p className="text-ink-3">{t('empty')}</p>}
        <ul ref={list} className="grid gap-2">
          {view?.suggestions.map((suggestion, index) => (
            <SuggestionCard
              key={suggestion.offerId}
              suggestion={suggestion}
              isFirst={index === 0}
              onSay={onSay}
              onAnswered={() => void suggestions.refetch()}
            />
          ))}
        </ul>
        {view?.suggestions.some(({ id }) => id === null) && (
          <p className="text-meta text-ink-3">{t('notYours')}</p>
        )}
        {view && <Others whyNot={view.whyNot} />}
      </PartState>
    </Section>
  )
}

function Others({ whyNot }: { whyNot: SuggestionsView['whyNot'] }) {
  const t = useTranslations('suggestion')
  if (whyNot.length === 0) return null
  return (
    <details>
      <summary className="w-fit rounded-mark text-meta leading-6 text-ink-3">{t('whyNot')}</summary>
      <ul className="grid gap-1 pt-1">
        {whyNot.map(({ name, reason }) => (
          <li key={name} className="flex gap-2">
            <span className="min-w-0 flex-1 truncate text-ink-2">{name}</span>
            <span className="shrink-0 text-meta leading-5 text-ink-3">{t(`why.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
