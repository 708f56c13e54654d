export interface StopList {
  /** Adds what stops a part; parts stop in reverse of their starting. */
  add: (stop: () => Promise<void> | void) => void
  stop: () => Promise<void>
}

/** Everything that was started, to be stopped once and in order. One part's failure never spares the next. */
export function stopList(report: (error: unknown) => void): StopList {
  const parts: (() => Promise<void> | void)[] = []
  let stopping: Promise<void> | undefined

  async function stopAll() {
    for (let part = parts.pop(); part; part = parts.pop()) await attempt(part, report)
  }

  return {
    add: (stop) => void parts.push(stop),
    stop: () => (stopping ??= stopAll()),
  }
}

async function attempt(part: () => Promise<void> | void, report: (error: unknown) => void) {
  try {
    await part()
  } catch (error) {
    report(error)
  }
}
