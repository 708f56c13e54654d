import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

const ROLES = ['web', 'relay', 'worker'] as const

const flag = z
  .string()
  .optional()
  .transform((value) => value === '1' || value === 'true')

const shape = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATA_DIR: z.string().default('.data'),
  THROUGHLINE_ROLES: z.string().default(ROLES.join(',')),
  THROUGHLINE_NO_DEMO: flag,
  THROUGHLINE_DEV: flag,
  THROUGHLINE_TRUST_PROXY: flag,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  THROUGHLINE_VERSION: z.string().default('0'),
  THROUGHLINE_BUILD: z.string().default('development'),
})

const read = (given: z.infer<typeof shape>) => ({
  host: given.HOST,
  port: given.PORT,
  dataDir: isAbsolute(given.DATA_DIR) ? given.DATA_DIR : resolve(given.DATA_DIR),
  roles: new Set(ROLES.filter((role) => given.THROUGHLINE_ROLES.split(',').includes(role))),
  demo: !given.THROUGHLINE_NO_DEMO,
  dev: given.THROUGHLINE_DEV,
  /** Whether a proxy of ours stands in front, so that forwarding headers are its word and not a stranger's. */
  trustProxy: given.THROUGHLINE_TRUST_PROXY,
  logLevel: given.LOG_LEVEL,
  version: given.THROUGHLINE_VERSION,
  /** Names the build, so that a tab left open from an older one can be told. */
  build: given.THROUGHLINE_BUILD,
})

export type Env = ReturnType<typeof read>

let known: Env | undefined

/** The settings of this process, read once. Secrets and addresses of databases are not among them. */
export function env(): Env {
  known ??= read(shape.parse(process.env))
  return known
}
