import type { z } from 'zod'
import { database, type Tx } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import { type Actor, actorId } from './actor.ts'
import { announce } from './announce.ts'
import { type AuditEntry, writeAudit } from './audit.ts'
import { parseInput } from './input.ts'
import { type Recorder, recorder } from './record.ts'

export interface Call {
  actor: Actor
  /** Made by the client: the same id twice has one effect and one answer. */
  commandId?: string
  /** The clock; given by tests. */
  now?: Date
}

export interface VerbContext<I> extends Pick<Recorder, 'record' | 'recordOn' | 'recordMany'> {
  actor: Actor
  input: I
  tx: Tx
  now: Date
  audit(entry: AuditEntry): Promise<void>
}

export interface Verb<I, O> {
  (call: Call, input: I): Promise<O>
  verbName: string
}

interface VerbSpec<S extends z.ZodType, O> {
  name: string
  input: S
  run(context: VerbContext<z.output<S>>): Promise<O>
}

/**
 * One write in one short transaction: input parsed, command counted once, events recorded, told after the commit.
 * Results are kept with the command's id, so they hold ids and enumerations, never text.
 */
export function verb<S extends z.ZodType, O>(spec: VerbSpec<S, O>): Verb<z.input<S>, O> {
  const run = async (call: Call, raw: z.input<S>) => {
    const input = parseInput(spec.input, raw)
    const done = await withRetry(() => database().begin((tx) => once(spec, call, input, tx)))
    announce(done.events)
    return done.value
  }
  return Object.assign(run, { verbName: spec.name })
}

async function once<S extends z.ZodType, O>(spec: VerbSpec<S, O>, call: Call, input: z.output<S>, tx: Tx) {
  const earlier = call.commandId ? await findReceipt<O>(tx, call, spec.name) : null
  if (earlier) return { value: earlier.result, events: [] }
  const { record, recordOn, recordMany, events } = recorder(tx, call.actor)
  const value = await spec.run({
    actor: call.actor,
    input,
    tx,
    now: call.now ?? new Date(),
    record,
    recordOn,
    recordMany,
    audit: (entry) => writeAudit(tx, call.actor, entry),
  })
  if (call.commandId)
    await tx`update command_receipt set result = ${tx.json(asJson(value))} where id = ${call.commandId}`
  return { value, events }
}

/** Claims the command's id; a second comer waits for the first and gets its answer. */
async function findReceipt<O>(tx: Tx, call: Call, name: string): Promise<{ result: O } | null> {
  const id = call.commandId ?? ''
  const who = actorId(call.actor)
  const claimed = await tx`
    insert into command_receipt (id, actor_id, name) values (${id}, ${who}, ${name}) on conflict do nothing returning 1`
  if (claimed.length > 0) return null
  const [row] = await tx<{ result: O }[]>`
    select result from command_receipt where id = ${id} and name = ${name} and actor_id is not distinct from ${who}`
  if (!row) throw new Error('A command id was used for another command.')
  return row
}

const DEADLOCK_OR_SERIALIZATION = new Set(['40P01', '40001'])

async function withRetry<T>(work: () => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !DEADLOCK_OR_SERIALIZATION.has(pgCode(error))) throw error
    }
  }
}

/** PostgreSQL's five-letter code of an error, or ''. */
export const pgCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
