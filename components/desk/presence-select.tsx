'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { askOrThrow, sendCommand } from '#components/realtime/connection.ts'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import type { PresenceView } from '#lib/agent/presence.ts'
import { choiceOf, choicesOf, currentValue, valueOf } from './presence-choice.ts'

const REASONS_FRESH_MS = 5 * 60_000

interface PresenceSelectProps {
  presence: PresenceView | null
}

/** What the server says, not what was clicked: the choice shows once it is committed. */
export const PresenceSelect = memo(function PresenceSelect({ presence }: PresenceSelectProps) {
  const t = useTranslations('desk.presence')
  const reasons = useQuery({
    queryKey: ['presence-reasons'],
    queryFn: () => askOrThrow('presence.reasons', {}),
    staleTime: REASONS_FRESH_MS,
  })
  const choices = choicesOf(reasons.data ?? [])
  const value = presence ? currentValue(presence) : ''
  const words = (state: PresenceView['state'], reason: string | null) =>
    reason ? t('because', { state: t(state), reason }) : t(state)
  async function choose(chosen: string) {
    const choice = choiceOf(chosen)
    if (!choice) return
    const result = await sendCommand('presence.set', choice)
    if (!result.ok) notify({ tone: 'bad', title: result.problem.message })
  }
  return (
    <NativeSelect
      label={t('label')}
      hideLabel
      compact
      fieldClassName="min-w-0 shrink"
      className="text-ellipsis"
      value={value}
      disabled={presence === null}
      onChange={(event) => void choose(event.target.value)}
    >
      {presence === null && <option value="">…</option>}
      {presence && !choices.some((choice) => valueOf(choice) === value) && (
        <option value={value} disabled>
          {words(presence.state, presence.reason)}
        </option>
      )}
      {choices.map((choice) => (
        <option key={valueOf(choice)} value={valueOf(choice)}>
          {words(choice.state, choice.reason)}
        </option>
      ))}
      {presence && presence.loadUnits > 0 && (
        <optgroup label={t('afterWork')}>
          {choices
            .filter(({ state }) => state !== 'available')
            .map((choice) => ({ ...choice, afterWork: true }))
            .map((choice) => (
              <option key={valueOf(choice)} value={valueOf(choice)}>
                {t('then', { state: words(choice.state, choice.reason) })}
              </option>
            ))}
        </optgroup>
      )}
    </NativeSelect>
  )
})
