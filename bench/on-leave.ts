type Stop = () => Promise<unknown>

const stops = new Set<Stop>()

/** What is to be stopped should this process be told to end before it is done. Gives what takes it back. */
export function onLeave(stop: Stop): () => void {
  stops.add(stop)
  return () => void stops.delete(stop)
}

export const leave = () => Promise.allSettled([...stops].toReversed().map((stop) => stop()))
