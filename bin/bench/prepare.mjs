import { build } from '../start/build.mjs'
import { install } from '../start/install.mjs'

// Run apart, because what these print must not stand among the lines of the figures.
await install()
if (process.argv.includes('--build')) await build()
