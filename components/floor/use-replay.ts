'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import { useNow } from '#components/ui/use-now.ts'
import type { ReplayDay } from '#lib/metric/replay-views.ts'
import { replayAt } from './replay-at.ts'

const TICK_MS = 250
const NEWEST_AGAIN_MS = 15_000

/** A moment that moves: by hand, by jumps, or by itself. */
export function useReplay({ moments }: ReplayDay) {
  const first = timeOf(moments[0])
  const [at, setAt] = useState(() => timeOf(moments.at(-1)))
  const [isPlaying, setPlaying] = useState(false)
  const [speed, setSpeed] = useState('10')
  const last = useNow()
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(() => setAt((now) => now + TICK_MS * Number(speed)), TICK_MS)
    return () => clearInterval(timer)
  }, [isPlaying, speed])
  const shown = Math.min(Math.max(at, first), Math.max(first, last))
  const snapshot = moments.findLast((moment) => Date.parse(moment.at) <= shown)?.at ?? moments[0]?.at ?? ''
  const stretch = useStretch(snapshot, snapshot === moments.at(-1)?.at)
  const state = useMemo(() => stretch.data && replayAt(stretch.data, shown), [stretch.data, shown])
  return {
    at: shown,
    first,
    last: Math.max(first, last),
    state,
    error: stretch.error,
    retry: () => void stretch.refetch(),
    isPlaying: isPlaying && shown < last,
    play: () => setPlaying((before) => !before),
    speed,
    setSpeed,
    go: setAt,
  }
}

const timeOf = (moment: ReplayDay['moments'][number] | undefined) => Date.parse(moment?.at ?? '') || 0

/** From one snapshot to the next; the newest goes on growing. */
function useStretch(snapshot: string, isNewest: boolean) {
  return useQuery({
    queryKey: ['floor.replay', snapshot],
    queryFn: () => askOrThrow('floor.replay', { at: snapshot }),
    staleTime: isNewest ? NEWEST_AGAIN_MS : Infinity,
    refetchInterval: isNewest ? NEWEST_AGAIN_MS : false,
    placeholderData: (before) => before,
  })
}
