import type { QueueFigure } from '#lib/metric/figure.ts'

/** Figures of a tile that open the conversations behind them. */
export const FLOOR_SETS = [
  'waiting',
  'active',
  'answered',
  'abandoned',
] as const satisfies readonly QueueFigure[]
export type FloorSet = (typeof FLOOR_SETS)[number]
