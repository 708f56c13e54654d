'use client'
import { useTranslations } from 'next-intl'
import { sendCommand } from '#components/realtime/connection.ts'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import { CHOSEN_STATES, type ChosenState, type PresenceView } from '#lib/agent/presence.ts'

const isChosen = (value: string): value is ChosenState => CHOSEN_STATES.some((state) => state === value)

/** What the server says, not what was clicked: the choice shows once it is committed. */
export function PresenceSelect({ presence }: { presence: PresenceView | null }) {
  const t = useTranslations('desk.presence')
  const state = presence?.state ?? ''
  async function choose(value: string) {
    if (!isChosen(value)) return
    const result = await sendCommand('presence.set', { state: value })
    if (!result.ok) notify({ tone: 'bad', title: result.problem.message })
  }
  return (
    <NativeSelect
      label={t('label')}
      hideLabel
      compact
      fieldClassName="shrink-0"
      value={state}
      disabled={presence === null}
      onChange={(event) => void choose(event.target.value)}
    >
      {presence === null && <option value="">…</option>}
      {CHOSEN_STATES.map((value) => (
        <option key={value} value={value}>
          {t(value)}
        </option>
      ))}
      {state === 'missed' && (
        <option value="missed" disabled>
          {t('missed')}
        </option>
      )}
    </NativeSelect>
  )
}
