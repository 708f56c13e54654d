import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StartFailure } from './start-failure.mjs'

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  'data-dir': { type: 'string' },
  'no-demo': { type: 'boolean' },
  dev: { type: 'boolean' },
}

/** Settings by flag, else by environment, else the usual; they are left in the environment for the server. */
export function readOptions(args, env) {
  const given = parse(args)
  const options = {
    port: readPort(given.port ?? env.PORT ?? '3000'),
    host: given.host ?? env.HOST ?? '127.0.0.1',
    dataDir: resolve(given['data-dir'] ?? (env.DATA_DIR || '.data')),
    dev: given.dev ?? false,
  }
  env.PORT = String(options.port)
  env.HOST = options.host
  env.DATA_DIR = options.dataDir
  env.THROUGHLINE_DEV = options.dev ? '1' : ''
  if (given['no-demo']) env.THROUGHLINE_NO_DEMO = '1'
  return options
}

function parse(args) {
  try {
    return parseArgs({ args, options: flags }).values
  } catch (error) {
    throw new StartFailure(`${error.message.split('. ')[0]}; there are --${Object.keys(flags).join(', --')}.`)
  }
}

function readPort(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new StartFailure(`"${text}" is not a port: choose a number from 1 to 65535.`)
}
