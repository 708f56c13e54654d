import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { claim } from './start/claim.mjs'
import { root } from './start/root.mjs'
import { sayUsage } from './usage.mjs'

sayUsage('bench')
process.chdir(root)
if (!(await claim('bench'))) {
  console.error('Another benchmark is running: two at once would measure each other.')
  process.exit(1)
}
const args = process.argv.slice(2)
const names = args.filter((arg, at) => !arg.startsWith('--') && !takesValue(args[at - 1]))
const needsBrowser = names.length === 0 || names.some((name) => name.startsWith('switch'))
const prepared = await run(['bin/bench/prepare.mjs', ...(needsBrowser ? ['--build'] : [])], 2)
process.exitCode =
  prepared || (await run(['--import', 'tsx', 'bench/run.ts', ...args], 1, await browserEnv()))

function takesValue(flag) {
  return flag?.startsWith('--') && flag !== '--json' && !flag.includes('=')
}

async function browserEnv() {
  if (!needsBrowser) return {}
  const { findChromium } = await import('./test/find-chromium.mjs')
  return { CHROMIUM_PATH: findChromium() }
}

async function run(command, stdout, env = {}) {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...env },
    stdio: ['inherit', stdout, 'inherit'],
  })
  const pass = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass)
  const [code] = await once(child, 'exit')
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass)
  return code ?? 1
}
