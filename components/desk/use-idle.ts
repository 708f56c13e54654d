'use client'
import { sendCommand } from '#components/realtime/connection.ts'
import type { PresenceView } from '#lib/agent/presence.ts'
import { useTouched } from './use-touched.ts'

/** Available with nobody at the browser becomes Away; the first touch after it ends that. */
export function useIdle(presence: PresenceView | null | undefined) {
  const state = presence?.state
  const tell = (idle: boolean) => void sendCommand('presence.idle', { idle })
  useTouched({
    idleAfterMs: state === 'available' || state === 'away' ? (presence?.idleAfterMs ?? null) : null,
    onIdle: () => state === 'available' && tell(true),
    onTouch: () => state === 'away' && tell(false),
  })
}
