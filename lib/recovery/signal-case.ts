import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { signalInput } from './inputs.ts'
import { joinSignal } from './join-signal.ts'
import { cutQuote } from './quote-around.ts'
import { severityOf } from './signal.ts'

/** A failure that the system noticed; only the system's own jobs call it. */
export const signalCase = verb({
  name: 'case.signal',
  input: signalInput,
  async run({ actor, input, ...context }) {
    if (actor.kind !== 'system') throw notFound('customer')
    const severity = severityOf(input.kind, input.score)
    return joinSignal(context, { ...input, quote: cutQuote(input.quote), severity })
  },
})
