'use client'
import { useTranslations } from 'next-intl'
import { useLive } from '#components/realtime/use-live.ts'
import { PresenceDot } from '#components/ui/presence-dot.tsx'

/** The signed-in person's presence beside their name, as the server knows it. */
export function OwnPresence({ agentId }: { agentId: string }) {
  const t = useTranslations('desk.presence')
  const presence = useLive(`agent:${agentId}`).data?.presence
  if (!presence) return null
  return <PresenceDot presence={presence.state} label={t(presence.state)} />
}
