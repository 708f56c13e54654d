import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from './start/root.mjs'
import { sayUsage } from './usage.mjs'

sayUsage('eval')
const child = spawn(
  process.execPath,
  ['--import', 'tsx', `${root}/bench/eval/run.ts`, ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root, env: { ...process.env, EVAL_FROM: process.cwd() } },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
const [code] = await once(child, 'exit')
process.exitCode = code ?? 1
