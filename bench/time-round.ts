import { percentile } from './statistics.ts'

/** The probes in turn for so many seconds; each one's time goes to those of its kind. Gives the p95 of all. */
export async function timeRound<Probe extends { kind: string }>(
  probes: readonly Probe[],
  find: (probe: Probe) => Promise<unknown>,
  seconds: number,
  times: Map<string, number[]>,
): Promise<number> {
  const [startedAt, all]: [number, number[]] = [performance.now(), []]
  for (let at = 0; performance.now() - startedAt < seconds * 1000; at++) {
    const probe = probes[at % probes.length]
    if (!probe) break
    const askedAt = performance.now()
    await find(probe)
    const took = performance.now() - askedAt
    all.push(took)
    const ofKind = times.get(probe.kind) ?? []
    ofKind.push(took)
    times.set(probe.kind, ofKind)
  }
  return percentile(all, 0.95) ?? 0
}
