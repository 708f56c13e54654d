import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Agent } from './traffic/agent.mjs'
import { Customer } from './traffic/customer.mjs'
import { Journal } from './traffic/journal.mjs'
import { chooseMatter } from './traffic/matters.mjs'
import { readOptions } from './traffic/options.mjs'
import { keepPace } from './traffic/pace.mjs'
import { seeded } from './traffic/random.mjs'
import { sayReport } from './traffic/report.mjs'
import { sayUsage } from './usage.mjs'

sayUsage('traffic')
const options = readOptions(process.argv.slice(2))
const journal = new Journal(options.out)
const random = seeded(options.seed)
const startedAt = Date.now()
const deadline = startedAt + options.seconds * 1000
const stopping = new AbortController()
const customers = []

setMaxListeners(0, stopping.signal)

process.once('SIGINT', () => stopping.abort())
process.once('SIGTERM', () => stopping.abort())

const until = (at) =>
  pause(Math.max(0, at - Date.now()), undefined, { signal: stopping.signal }).catch(() => {})

async function arrive(number) {
  await until(startedAt + ((number - 1) * 60_000) / options.perMinute)
  if (stopping.signal.aborted || Date.now() >= deadline) return
  const matter = chooseMatter(random)
  const customer = new Customer({ number, matter, options, journal, random: seeded(options.seed + number) })
  customers.push(customer)
  if (options.messagesPerSecond > 0) await customer.openOnly(stopping.signal, deadline)
  else await customer.live(stopping.signal, deadline)
}

/** From the last of the demo's people on, so that the first are left to whoever tries it by hand. */
const agents = Array.from(
  { length: options.agents },
  (_, at) =>
    new Agent({ url: options.url, account: `agent${6 - at}`, random: seeded(options.seed - 1 - at) }),
)
await Promise.all(agents.map((agent) => agent.work(stopping.signal)))

const arrivals = Array.from({ length: options.customers }, (_, index) => arrive(index + 1))
if (options.messagesPerSecond > 0)
  await keepPace({ rate: options.messagesPerSecond, deadline, signal: stopping.signal, customers })
await Promise.race([Promise.all(arrivals), until(deadline)])
stopping.abort()
const findings = await Promise.all(customers.map((customer) => customer.finish()))
for (const agent of agents) agent.leave()
await journal.close()
process.exitCode = sayReport({ options, journal, customers, agents, findings, startedAt })
