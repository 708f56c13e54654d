import type { CommittedEvent } from '#lib/events.ts'
import { system } from '#lib/actor.ts'
import { verb } from '#lib/verb.ts'
import { z } from 'zod'
import { endParticipation } from './end-participation.ts'

const endAll = verb({
  name: 'participation.end',
  input: z.object({ conversationId: z.uuid(), withConsulted: z.boolean() }),
  async run({ input, tx, record, recordOn, audit }) {
    const roles = input.withConsulted
      ? (['watching', 'joined', 'consulted'] as const)
      : (['watching', 'joined'] as const)
    const steps = { tx, record, recordOn, audit }
    return { ended: await endParticipation(steps, input.conversationId, null, roles) }
  },
})

/** With the customer gone there is nothing to watch or join; a consulted colleague may help until it is resolved. */
export async function endParticipations({ name, conversationId }: CommittedEvent) {
  if (!conversationId) return
  const withConsulted = name !== 'conversation.ended'
  await endAll({ actor: system('routing') }, { conversationId, withConsulted })
}
