import { HELP } from './help.ts'
import { readRoutingOptions, readStaffingOptions } from './options.ts'
import { simulateRouting } from './routing.ts'
import { simulateStaffing } from './staffing.ts'

const [what, ...args] = process.argv.slice(2)
try {
  process.stdout.write(`${simulate()}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

function simulate(): string {
  if ([what, ...args].some((arg) => arg === '--help' || arg === '-h')) return HELP
  if (what === 'routing') return simulateRouting(readRoutingOptions(args))
  if (what === 'staffing') return simulateStaffing(readStaffingOptions(args))
  throw new Error('Say what to simulate: routing or staffing; --help tells more.')
}
