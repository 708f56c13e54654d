'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useRowCommand } from '#components/admin/use-row-command.ts'
import { useFactName } from '#components/customer/use-fact-name.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { settleWordingAction } from '#lib/fact/learning-actions.ts'
import type { LearnedWordingView } from '#lib/fact/learning-views.ts'
import { WordingEvidence } from './wording-evidence.tsx'

/** One way of asking, why it is quiet, and the decision on it. */
export function LearnedWording({ wording: row }: { wording: LearnedWordingView }) {
  const t = useTranslations('learning')
  const format = useFormatter()
  const nameOf = useFactName()
  const { wording, state, people, learnedAt, decidedByName, decidedAt } = row
  const when = (at: string) => format.dateTime(new Date(at), 'dayTime')
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <div className="grid min-w-0 grow basis-72 gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <q className="font-medium wrap-anywhere">{wording}</q>
          <Chip>{nameOf(row)}</Chip>
          <Chip tone={state === 'quiet' ? 'accent' : 'neutral'}>{t(`state.${state}`)}</Chip>
        </p>
        <p className="text-meta text-ink-2">
          {t('learned', { when: when(learnedAt), people })}
          {decidedAt && decidedByName && (
            <> · {t('decided', { state, name: decidedByName, when: when(decidedAt) })}</>
          )}
        </p>
        <WordingEvidence said={row.said} />
      </div>
      <Decision row={row} />
    </li>
  )
}

function Decision({ row: { id: wordingId, wording, state } }: { row: LearnedWordingView }) {
  const t = useTranslations('learning')
  const { isBusy, start } = useRowCommand()
  const settle = (next: LearnedWordingView['state'], undo?: () => void) =>
    void start({
      run: (commandId) => settleWordingAction({ wordingId, state: next }, commandId),
      said: t(next === 'quiet' ? 'isQuiet' : 'asksAgain'),
      undo,
    })
  const isQuiet = state === 'quiet'
  return (
    <Button
      size="small"
      busy={isBusy}
      aria-label={t(isQuiet ? 'askAgainNamed' : 'keepQuietNamed', { wording })}
      onClick={() => settle(isQuiet ? 'refused' : 'quiet', () => settle(state))}
    >
      {t(isQuiet ? 'askAgain' : 'keepQuiet')}
    </Button>
  )
}
