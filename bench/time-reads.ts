export interface Timed {
  /** In ms. */
  times: number[]
  /** Reads that gave less than there is. */
  short: number
}

/** Asks one after the other for some seconds. */
export async function timeReads<Probe>(
  read: (probe: Probe) => Promise<number>,
  probes: readonly Probe[],
  expected: number,
  seconds: number,
): Promise<Timed> {
  const times: number[] = []
  let short = 0
  const startedAt = performance.now()
  for (let at = 0; performance.now() - startedAt < seconds * 1000; at++) {
    const probe = probes[at % probes.length]
    if (!probe) break
    const askedAt = performance.now()
    if ((await read(probe)) !== expected) short += 1
    times.push(performance.now() - askedAt)
  }
  return { times, short }
}
