import type { Say } from './say.ts'
import type { StopList } from './stop-list.ts'

const PATIENCE_MS = 30_000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A terminal and npm may both pass one Ctrl-C on, so that a second signal says nothing new. */
export function stopOnSignals(list: StopList, say: Say) {
  let leaving = false
  const leave = (reason: string, code: number) => {
    if (leaving) return
    leaving = true
    say(`Stopping (${reason}) …`)
    setTimeout(() => process.exit(1), PATIENCE_MS).unref()
    void list.stop().finally(() => {
      say('Stopped.')
      process.exit(code)
    })
  }
  for (const signal of SIGNALS) process.on(signal, () => leave(signal, 0))
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`)
    leave('a fault', 1)
  })
}
