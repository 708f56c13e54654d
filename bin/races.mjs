import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from './start/root.mjs'
import { sayUsage } from './usage.mjs'

sayUsage('races')
process.chdir(root)
process.exitCode =
  (await run(['bin/bench/prepare.mjs'], 2)) ||
  (await run(['--import', 'tsx', 'bench/races/run.ts', ...process.argv.slice(2)], 1))

async function run(command, stdout) {
  const child = spawn(process.execPath, command, { stdio: ['inherit', stdout, 'inherit'] })
  const pass = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass)
  const [code] = await once(child, 'exit')
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass)
  return code ?? 1
}
