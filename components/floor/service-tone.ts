import type { Tone } from '#components/ui/tone.ts'
import type { QueueTile } from '#lib/metric/load-floor.ts'

const CLOSE_POINTS = 10

/** The service level in bands, by whole points as they are shown: at the target, within ten of it, below. */
export function serviceTone({
  serviceLevel,
  serviceLevelTarget,
}: Pick<QueueTile, 'serviceLevel' | 'serviceLevelTarget'>): Tone {
  if (serviceLevel === null) return 'neutral'
  const missing = Math.round((serviceLevelTarget - serviceLevel) * 100)
  return missing <= 0 ? 'ok' : missing <= CLOSE_POINTS ? 'warn' : 'bad'
}
