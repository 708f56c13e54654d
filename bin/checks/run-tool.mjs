import { spawn } from 'node:child_process'
import { join } from 'node:path'

// Tools run under this very Node, from the project's own node_modules: no shell, no PATH.
/** @returns the tool's exit code and everything it wrote */
export function runTool(root, script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1' },
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: output.trim() }))
  })
}

/** @returns the tool's output as the one problem of a check, or none if it ended well */
export async function problemsOfTool(root, script, args) {
  const { code, output } = await runTool(root, script, args)
  return code === 0 ? [] : [output || `${script} ended with ${code}`]
}
