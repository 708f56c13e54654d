import { spawn } from 'node:child_process'
import { claim } from './start/claim.mjs'
import { install } from './start/install.mjs'
import { root } from './start/root.mjs'

process.chdir(root)
if (!(await claim('bench'))) {
  console.error('Another benchmark is running: two at once would measure each other.')
  process.exit(1)
}
await install()
const child = spawn(process.execPath, ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => (process.exitCode = code ?? 1))
