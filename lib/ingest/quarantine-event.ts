import { z } from 'zod'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'

/** An event that could not be taken in by itself stands aside, so that the next ones go on. */
export const quarantineEvent = verb({
  name: 'ingest.quarantine',
  input: z.object({ id: z.uuid(), problem: z.string().min(1).max(300) }),
  async run({ actor, input, tx }) {
    if (actor.kind !== 'system') throw notFound('event')
    const aside = await tx`
      update raw_event set state = 'quarantined', problem = ${input.problem}, attempts = attempts + 1
      where id = ${input.id} and state = 'pending' returning 1`
    return { quarantined: aside.length }
  },
})
