import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'

const count = (usual: number, most: number) => z.coerce.number().int().min(1).max(most).default(usual)

const shape = z.object({
  json: z.boolean().default(false),
  rounds: count(5, 100),
  seconds: count(3, 120),
  /** Touchpoints for `history`. */
  rows: count(1_000_000, 20_000_000).refine((rows) => rows >= 10_000, 'at least 10000'),
  /** The most touchpoints for `history-growth`. */
  'grow-to': count(1_000_000, 20_000_000).refine((rows) => rows >= 100_000, 'at least 100000'),
  /** Conversations for `worklist`, and the most for `worklist-growth`. */
  conversations: count(1_000_000, 5_000_000).refine((rows) => rows >= 100_000, 'at least 100000'),
  /** People for `search-people`. */
  people: count(100_000, 5_000_000).refine((rows) => rows >= 1_000, 'at least 1000'),
  /** Messages for `search-messages` and `search-writes`. */
  messages: count(200_000, 20_000_000).refine((rows) => rows >= 10_000, 'at least 10000'),
  sockets: count(1_000, 5_000),
  /** Conversations a second for `routing-latency`. */
  arrivals: count(200, 2_000),
  /** Replies a second for `reply`. */
  rate: count(100, 2_000),
  /** Times a conversation is switched to, for each of the two `switch` figures. */
  switches: count(100, 2_000),
  /** Open conversations for the `switch` figures. */
  open: count(500, 2_000),
  throttle: count(1, 20),
  'data-dir': z.string().optional(),
})

const flags = {
  json: { type: 'boolean' },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  rows: { type: 'string' },
  'grow-to': { type: 'string' },
  conversations: { type: 'string' },
  people: { type: 'string' },
  messages: { type: 'string' },
  sockets: { type: 'string' },
  arrivals: { type: 'string' },
  rate: { type: 'string' },
  switches: { type: 'string' },
  open: { type: 'string' },
  throttle: { type: 'string' },
  'data-dir': { type: 'string' },
} as const

export type Options = ReturnType<typeof readOptions>

/** Throws with one sentence about what is wrong with the arguments. */
export function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true })
  const read = shape.safeParse(values)
  if (!read.success) throw new Error(sentenceOf(read.error))
  const { 'data-dir': given, 'grow-to': growTo, ...rest } = read.data
  return { ...rest, growTo, names: positionals, dataDir: resolve(given ?? usualPlace()) }
}

const usualPlace = () =>
  process.env.DATA_DIR ? join(process.env.DATA_DIR, 'bench') : join(tmpdir(), 'throughline-bench')

function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues
  return `--${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`
}
