'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMoney } from '#components/customer/use-money.ts'
import { Chip } from '#components/ui/chip.tsx'
import type { SuggestionView } from '#lib/offer/suggestion-views.ts'
import { AnswerButtons } from './answer-buttons.tsx'

interface SuggestionCardProps {
  suggestion: SuggestionView
  /** The best one stands open; the others are a line until they are asked for. */
  isFirst: boolean
  onSay?: (text: string) => void
  onAnswered: () => void
}

export function SuggestionCard({ suggestion, isFirst, onSay, onAnswered }: SuggestionCardProps) {
  const [isOpen, setOpen] = useState(false)
  const { name, description, reasons } = suggestion
  if (!isFirst && !isOpen)
    return (
      <li>
        <button
          type="button"
          aria-expanded={false}
          onClick={() => setOpen(true)}
          className="flex min-h-8 w-full items-center gap-2 rounded-control border border-line px-3 text-start
            hover:bg-sunk"
        >
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <Chips suggestion={suggestion} />
        </button>
      </li>
    )
  return (
    <li className="grid gap-1.5 rounded-card border border-line p-3">
      <p className="flex items-start gap-2">
        <strong className="min-w-0 flex-1 font-semibold">{name}</strong>
        <Chips suggestion={suggestion} />
      </p>
      <p>{description}</p>
      <p className="text-ink-2">{reasons.join(' ')}</p>
      {suggestion.id !== null && (
        <AnswerButtons suggestion={suggestion} onSay={onSay} onAnswered={onAnswered} />
      )}
    </li>
  )
}

function Chips({ suggestion: { kind, costCents } }: { suggestion: SuggestionView }) {
  const t = useTranslations('suggestion')
  const money = useMoney()
  return (
    <>
      <Chip tone={kind === 'sales' ? 'neutral' : 'accent'}>{t(`kind.${kind}`)}</Chip>
      {costCents > 0 && <Chip title={t('cost', { amount: money(costCents) })}>{money(costCents)}</Chip>}
    </>
  )
}
