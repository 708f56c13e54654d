import { build } from './start/build.mjs'
import { install } from './start/install.mjs'
import { root } from './start/root.mjs'
import { checkCounts, playwrightCounts, vitestCounts } from './test/counts.mjs'
import { runStep, stopWhatRuns } from './test/run-step.mjs'

const MINUTE = 60_000
const node = process.execPath
const total = { passed: 0, failed: 0, skipped: 0 }

process.chdir(root)
process.on('SIGINT', () => stopWhatRuns(130))
process.on('SIGTERM', () => stopWhatRuns(143))

await guarded('install', install)
const chromium = await guarded('chromium', async () => {
  // Playwright is a dependency, which may have been installed only now.
  const { findChromium } = await import('./test/find-chromium.mjs')
  return findChromium()
})

add(await runStep('check', [node, 'bin/check.mjs', '--json'], { limitMs: 10 * MINUTE, count: checkCounts }))
add(
  await runStep('vitest', [node, bin('vitest', 'vitest.mjs'), 'run'], {
    limitMs: 20 * MINUTE,
    count: vitestCounts,
  }),
)
const built = await guarded('build', () => build())
if (built && chromium) {
  const env = { CHROMIUM_PATH: chromium, THROUGHLINE_BUILD: built.stamp }
  const command = [node, bin('@playwright/test', 'cli.js'), 'test']
  add(await runStep('playwright', command, { limitMs: 40 * MINUTE, count: playwrightCounts, env }))
}

process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key]
}

/** A step that gives no counts: when it fails that is one failure, and the others go on. */
async function guarded(name, work) {
  try {
    return await work()
  } catch (error) {
    console.error(`${name} failed: ${error?.message ?? error}`)
    total.failed += 1
    return undefined
  }
}

function bin(name, file) {
  return `${root}/node_modules/${name}/${file}`
}
