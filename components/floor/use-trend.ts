'use client'
import { useEffect, useRef, useState } from 'react'
import type { QueueTile } from '#lib/metric/load-floor.ts'
import { type Trend, trendOf } from './trend.ts'

const SAMPLE_MS = 15_000
export const TREND_MINUTES = 5
const KEPT = (TREND_MINUTES * 60_000) / SAMPLE_MS

/** How each queue's line moved over the last minutes that this screen saw; null until it saw any. */
export function useTrend(queues: readonly QueueTile[] | undefined): (queue: QueueTile) => Trend | null {
  const [samples, setSamples] = useState<ReadonlyMap<string, number>[]>([])
  const latest = useRef(queues)
  useEffect(() => {
    latest.current = queues
  }, [queues])
  useEffect(() => {
    const sample = () => {
      const seen = latest.current
      if (seen) setSamples((before) => [...before, lines(seen)].slice(-KEPT))
    }
    const timer = setInterval(sample, SAMPLE_MS)
    return () => clearInterval(timer)
  }, [])
  return ({ id, waiting }) => trendOf(samples[0]?.get(id), waiting)
}

const lines = (queues: readonly QueueTile[]) => new Map(queues.map(({ id, waiting }) => [id, waiting]))
