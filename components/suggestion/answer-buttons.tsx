'use client'
import { ChevronDown, TextCursorInput } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { MenuItem } from '#components/ui/menu-item.tsx'
import { Menu } from '#components/ui/menu.tsx'
import type { SuggestionView } from '#lib/offer/suggestion-views.ts'
import { useAnswer } from './use-answer.ts'

interface AnswerButtonsProps {
  suggestion: SuggestionView
  onSay?: (text: string) => void
  onAnswered: () => void
}

const REASONS = ['not_wanted', 'has_it', 'too_dear', 'wants_other'] as const

/** What the customer said to it; a reason for a no costs one click more, and none is needed. */
export function AnswerButtons(props: AnswerButtonsProps) {
  const { suggestion, onSay } = props
  const t = useTranslations('suggestion')
  const { answer, busy } = useAnswer(props)
  return (
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
        trigger={<IconButton label={t('because')} icon={ChevronDown} className="-ms-1 size-6" />}
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
      {onSay && suggestion.say && (
        <IconButton
          label={t('insert')}
          icon={TextCursorInput}
          className="ms-auto size-6"
          onClick={() => onSay(suggestion.say)}
        />
      )}
    </div>
  )
}
