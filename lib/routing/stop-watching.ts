import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { endParticipation } from './end-participation.ts'
import { watchInput } from './steer-inputs.ts'

/** One's own watch alone, so that it needs no permission; ending it twice is ending it once. */
export const stopWatching = verb({
  name: 'watch.stop',
  input: watchInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { conversationId } = input
    const steps = { tx, record, recordOn, audit }
    const ended = await endParticipation(steps, conversationId, actor.agentId, ['watching'])
    return { conversationId, ended: ended > 0 }
  },
})
