'use client'
import { useTranslations } from 'next-intl'
import { sendCommand } from '#components/realtime/connection.ts'
import { useLive } from '#components/realtime/use-live.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { notify } from '#components/ui/notify.ts'

/** What to do next when no conversation is open. */
export function NothingOpen({ agentId, holdsAny }: { agentId: string; holdsAny: boolean }) {
  const t = useTranslations('desk')
  const presence = useLive<'agent'>(`agent:${agentId}`).data?.presence
  if (!presence) return null
  const isAvailable = presence.state === 'available'
  const isSent = isAvailable && !presence.nextState
  const words = holdsAny ? 'holding' : isSent ? 'available' : 'away'
  async function setAvailable() {
    const result = await sendCommand('presence.set', { state: 'available' })
    if (!result.ok) notify({ tone: 'bad', title: result.problem.message })
  }
  return (
    <EmptyState
      className="h-full content-center"
      action={
        !isAvailable &&
        presence.state !== 'missed' && (
          <Button variant="primary" onClick={() => void setAvailable()}>
            {t('backToAvailable')}
          </Button>
        )
      }
    >
      {t(`empty.${words}`)}
    </EmptyState>
  )
}
