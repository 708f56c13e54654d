'use client'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMoney } from '#components/customer/use-money.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { MenuItem } from '#components/ui/menu-item.tsx'
import { Menu } from '#components/ui/menu.tsx'
import type { SuggestionView } from '#lib/offer/suggestion-views.ts'
import { useAnswer } from './use-answer.ts'

interface SuggestionCardProps {
  suggestion: SuggestionView
  onSay?: (text: string) => void
  onAnswered: () => void
}

const REASONS = ['not_wanted', 'has_it', 'too_dear', 'wants_money'] as const

export function SuggestionCard({ suggestion, onSay, onAnswered }: SuggestionCardProps) {
  const t = useTranslations('suggestion')
  const money = useMoney()
  const { id, name, kind, description, say, costCents, reasons } = suggestion
  const { answer, busy } = useAnswer({ suggestion, onSay, onAnswered })
  return (
    <li className="grid gap-1.5 rounded-card border border-line p-3">
      <p className="flex items-start gap-2">
        <strong className="min-w-0 flex-1 font-semibold">{name}</strong>
        <Chip tone={kind === 'sales' ? 'neutral' : 'accent'}>{t(`kind.${kind}`)}</Chip>
        {costCents > 0 && <Chip title={t('cost', { amount: money(costCents) })}>{money(costCents)}</Chip>}
      </p>
      <p>{description}</p>
      <p className="text-ink-2">{reasons.join(' ')}</p>
      {id !== null && (
        <div className="flex flex-wrap items-center gap-1">
          <Button
            size="small"
            variant="primary"
            busy={busy}
            aria-label={t('accept')}
            onClick={() => void answer('accepted')}
          >
            {t('acceptShort')}
          </Button>
          <Button size="small" busy={busy} aria-label={t('decline')} onClick={() => void answer('declined')}>
            {t('declineShort')}
          </Button>
          <Menu
            align="start"
            trigger={<IconButton label={t('because')} icon={ChevronDown} className="size-6" />}
          >
            {REASONS.map((reason) => (
              <MenuItem key={reason} onSelect={() => void answer('declined', t(`reasons.${reason}`))}>
                {t(`reasons.${reason}`)}
              </MenuItem>
            ))}
          </Menu>
          <Button size="small" variant="quiet" busy={busy} onClick={() => void answer('not_now')}>
            {t('notNow')}
          </Button>
          {onSay && say && (
            <Button size="small" variant="quiet" className="ms-auto" onClick={() => onSay(say)}>
              {t('insert')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
