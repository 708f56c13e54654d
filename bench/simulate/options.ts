import { parseArgs } from 'node:util'
import { z } from 'zod'

function amount(usual: number, least: number, most: number) {
  const message = `takes a number from ${least} to ${most}`
  return z.coerce.number(message).min(least, message).max(most, message).default(usual)
}

function whole(usual: number, least: number, most: number) {
  const message = `takes a whole number from ${least} to ${most}`
  return z.coerce.number(message).int(message).min(least, message).max(most, message).default(usual)
}

const routing = {
  seed: whole(1, 0, 2 ** 31 - 1),
  'calls-per-hour': amount(370, 1, 5_000),
  days: whole(30, 1, 366),
  agents: whole(42, 1, 1_000),
  skills: whole(6, 1, 50),
  json: z.boolean().default(false),
}

const staffing = {
  'calls-per-hour': amount(200, 0, 100_000),
  handle: amount(180, 1, 86_400),
  patience: amount(120, 0, 86_400),
  target: amount(20, 0, 86_400),
  goal: amount(80, 1, 99.9),
  agents: whole(12, 0, 100_000),
  extra: whole(2, -100_000, 100_000),
  json: z.boolean().default(false),
}

export const readRoutingOptions = (args: readonly string[]) => read(args, routing)
export const readStaffingOptions = (args: readonly string[]) => read(args, staffing)

export type RoutingOptions = ReturnType<typeof readRoutingOptions>
export type StaffingOptions = ReturnType<typeof readStaffingOptions>

/** Throws with one sentence about what is wrong with the arguments. */
function read<S extends z.ZodRawShape>(args: readonly string[], shape: S) {
  const read = z.object(shape).safeParse(parse(args, Object.keys(shape)))
  if (!read.success) throw new Error(sentenceOf(read.error))
  return read.data
}

function parse(args: readonly string[], names: readonly string[]) {
  const kind = (name: string) => ({ type: name === 'json' ? ('boolean' as const) : ('string' as const) })
  const options = Object.fromEntries(names.map((name) => [name, kind(name)]))
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new Error(`${sentence}; there are --${names.join(', --')}.`, { cause: error })
  }
}

function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues
  return `--${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not understood'}.`
}
