'use client'
import { useTranslations } from 'next-intl'
import { useLive } from '#components/realtime/use-live.ts'
import { PresenceDot } from '#components/ui/presence-dot.tsx'
import { useIdle } from './use-idle.ts'

/** The signed-in person's presence beside their name, as the server knows it; on every screen of theirs. */
export function OwnPresence({ agentId }: { agentId: string }) {
  const t = useTranslations('desk.presence')
  const presence = useLive(`agent:${agentId}`).data?.presence
  useIdle(presence)
  if (!presence) return null
  const label = presence.reason ? `${t(presence.state)} · ${presence.reason}` : t(presence.state)
  return <PresenceDot presence={presence.state} label={label} />
}
