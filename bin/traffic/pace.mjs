import { setTimeout as pause } from 'node:timers/promises'

const TICK_MS = 10

/** Has customers say `rate` messages a second together, each one at a time, until the deadline. */
export async function keepPace({ rate, deadline, signal, customers }) {
  const startedAt = performance.now()
  const saying = new Set()
  let said = 0
  while (Date.now() < deadline && !signal.aborted) {
    await pause(TICK_MS)
    const due = Math.floor(((performance.now() - startedAt) / 1000) * rate)
    const free = customers.filter((customer) => customer.isOpen && !customer.isBusy)
    const now = Math.min(due - said, free.length)
    for (let index = 0; index < now; index++) {
      const customer = free[(said + index) % free.length]
      if (customer.isBusy) continue
      const one = customer.say(signal).finally(() => saying.delete(one))
      saying.add(one)
    }
    said = Math.max(said + now, due - rate)
  }
  await Promise.all(saying)
}
