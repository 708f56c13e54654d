import { build } from './build.mjs'
import { openDataDir } from './data-dir.mjs'
import { install } from './install.mjs'
import { readOptions } from './options.mjs'
import { requireFreePort } from './require-free-port.mjs'
import { root } from './root.mjs'
import { StartFailure } from './start-failure.mjs'

/** Installs, builds and serves, each only where it has to. */
export async function start(args) {
  let release
  try {
    const options = readOptions(args, process.env)
    process.chdir(root)
    release = await openDataDir(options.dataDir)
    await requireFreePort(options.port, options.host)
    await install()
    const serve = await loadServer(options)
    await serve(release)
  } catch (error) {
    release?.()
    if (error?.name !== StartFailure.name) throw error
    console.error(error.message)
    process.exit(1)
  }
}

async function loadServer({ dev }) {
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.NODE_ENV = dev ? 'development' : 'production'
  const { stamp, version } = await build({ dev })
  process.env.THROUGHLINE_VERSION = version
  process.env.THROUGHLINE_BUILD = stamp
  process.env.THROUGHLINE_MIGRATIONS ??= `${root}/db/migrations`
  if (!dev) return (await import('../../dist/server.mjs')).serve
  const { register } = await import('tsx/esm/api')
  register()
  return (await import('../../server.ts')).serve
}
