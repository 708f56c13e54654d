import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'

const OPPONENTS = ['none', 'timeout', 'transfer', 'logout'] as const
export type Opponent = (typeof OPPONENTS)[number]

const count = (most: number) => z.coerce.number().int().min(1).max(most)

const shape = z
  .object({
    accepts: count(10_000_000).optional(),
    contenders: count(200).default(10),
    against: z.enum(OPPONENTS).default('none'),
    assignments: count(10_000_000).optional(),
    routers: count(16).default(4),
    timers: count(1_000_000).optional(),
    seed: count(2 ** 31 - 1).default(1),
    json: z.boolean().default(false),
    'data-dir': z.string().optional(),
  })
  .refine(({ accepts, assignments, timers }) => [accepts, assignments, timers].filter(Boolean).length === 1, {
    message: 'give one of --accepts N, --assignments N, --timers N',
  })

const text = { type: 'string' } as const
const flags = {
  accepts: text,
  contenders: text,
  against: text,
  assignments: text,
  routers: text,
  timers: text,
  seed: text,
  json: { type: 'boolean' },
  'data-dir': text,
} as const

export type RaceOptions = ReturnType<typeof readRaceOptions>

/** Throws with one sentence about what is wrong with the arguments. */
export function readRaceOptions(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: flags })
  const read = shape.safeParse(values)
  if (!read.success) throw new Error(sentenceOf(read.error))
  const { 'data-dir': given, ...rest } = read.data
  return { ...rest, dataDir: resolve(given ?? join(tmpdir(), 'throughline-races')) }
}

function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues
  const option = issue?.path.join('.')
  return `${option ? `--${option}: ` : ''}${issue?.message ?? 'not understood'}`
}
