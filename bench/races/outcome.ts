export interface Outcome {
  runs: number
  /** What was broken, in words. */
  violations: string[]
}
