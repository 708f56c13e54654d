const STEPS = 2_000

/** Simpson's rule; for the smooth integrands of waits it is good to six digits and more. */
export function integrate(of: (at: number) => number, from: number, to: number): number {
  if (to <= from) return 0
  const step = (to - from) / STEPS
  let sum = of(from) + of(to)
  for (let at = 1; at < STEPS; at += 1) sum += (at % 2 === 1 ? 4 : 2) * of(from + at * step)
  return (sum * step) / 3
}
