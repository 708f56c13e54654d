import { spawn } from 'node:child_process'
import { root } from './root.mjs'
import { StartFailure } from './start-failure.mjs'

/** Runs a command with its output shown; refuses when it fails. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (code === 0) resolve()
      else
        reject(
          new StartFailure(`"${command} ${args.join(' ')}" failed (${signal ?? code}); its output is above.`),
        )
    })
  })
}
