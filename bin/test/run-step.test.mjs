import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { runStep } from './run-step.mjs'

const none = () => ({ passed: 0, failed: 0, skipped: 0 })
const node = (code) => [process.execPath, '-e', code]

test('a step that ends badly without a failed test is one failure', async () => {
  expect(await runStep('crash', node('process.exit(3)'), { limitMs: 60_000, count: none })).toMatchObject({
    failed: 1,
  })
  expect(await runStep('fine', node(''), { limitMs: 60_000, count: none })).toEqual(none())
})

test('a step that leaves no counts is one failure', async () => {
  const count = () => JSON.parse('')
  expect(await runStep('silent', node(''), { limitMs: 60_000, count })).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  })
})

test('a step that hangs is stopped with what it started', async () => {
  const child = "require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'])"
  const code = `console.log(${child}.pid); setInterval(() => {}, 1e6)`
  let pid = 0
  const count = ({ output }) => {
    pid = Number(output)
    return none()
  }
  expect(await runStep('hang', node(code), { limitMs: 1_000, count })).toMatchObject({ failed: 1 })
  await expect.poll(() => isRunning(pid)).toBe(false)
})

/** One that ended but was not yet collected by its parent counts as ended. */
function isRunning(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}
