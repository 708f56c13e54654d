'use client'
import { useLine } from '#components/realtime/use-line.ts'
import { LiveStatus } from '#components/ui/live-status.tsx'

/** For screens that are not live by themselves: says when what they show can't be asked for anew. */
export function OfflineMark({ className }: { className?: string }) {
  return useLine() === 'offline' && <LiveStatus state="offline" className={className} />
}
