import type { z } from 'zod'
import { database, type Sql } from '#db/client.ts'
import type { AgentActor } from './actor.ts'
import { parseInput } from './input.ts'

export interface QueryContext<I> {
  actor: AgentActor
  input: I
  sql: Sql
}

export interface Query<I, O> {
  (actor: AgentActor, input: I): Promise<O>
  queryName: string
}

/** One read, scoped by its actor. */
export function query<S extends z.ZodType, O>(spec: {
  name: string
  input: S
  run(context: QueryContext<z.output<S>>): Promise<O>
}): Query<z.input<S>, O> {
  const run = async (actor: AgentActor, raw: z.input<S>) =>
    spec.run({ actor, input: parseInput(spec.input, raw), sql: database() })
  return Object.assign(run, { queryName: spec.name })
}
