import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleServer, bundleWidget } from '../bundle.mjs'
import { awaitRelease, claim } from './claim.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { sourceStamp } from './source-stamp.mjs'
import { StartFailure } from './start-failure.mjs'
import { step } from './step.mjs'

const stampFile = join(root, 'dist', 'build-stamp')

/** Builds what the sources' hash says is out of date; in development only the widget, kept fresh. */
export async function build({ dev = false } = {}) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (dev) {
    await bundleWidget({ watch: true })
    return { stamp: 'development', version }
  }
  const release = await claimBuild()
  try {
    return { stamp: await buildIfChanged(), version }
  } finally {
    release()
  }
}

async function buildIfChanged() {
  const stamp = sourceStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return stamp
  rmSync(stampFile, { force: true })
  await step('Screens built', () => run(process.execPath, [nextBin(), 'build'], { NODE_ENV: 'production' }))
  await step('Server bundled', () => Promise.all([bundleServer(), bundleWidget()]).catch(refuse))
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, stamp)
  return stamp
}

function refuse() {
  throw new StartFailure('The server could not be bundled; the reasons are above.')
}

const nextBin = () => join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

async function claimBuild() {
  const name = `build ${root}`
  for (;;) {
    const release = await claim(name)
    if (release) return release
    console.log('Another start is building; waiting for it …')
    await awaitRelease(name)
  }
}
