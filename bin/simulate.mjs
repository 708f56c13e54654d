import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from './start/root.mjs'

process.chdir(root)
const child = spawn(
  process.execPath,
  ['--import', 'tsx', 'bench/simulate/run.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
const [code] = await once(child, 'exit')
process.exitCode = code ?? 1
