import type { Tx } from '#db/client.ts'
import { may, system } from '#lib/actor.ts'
import type { CommittedEvent, EventName } from '#lib/events.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import type { Recorder } from '#lib/record.ts'
import { extractFacts } from './extract-facts.ts'
import { findRepeats } from './find-repeats.ts'
import type { FoundFact } from './found-fact.ts'
import { recordFactsInput } from './inputs.ts'
import { insertFacts } from './insert-facts.ts'
import { loadKnown } from './load-known.ts'
import { ownTypesOf } from './load-own-types.ts'
import { findContactText, findMessageText, type SaidText } from './load-text.ts'
import { loadToldBefore } from './load-told-before.ts'
import type { OwnTypes } from './own-types.ts'
import { writeRepeats } from './write-repeats.ts'

const TOUCHPOINT_EVENTS: ReadonlySet<EventName> = new Set<EventName>(['contact.logged', 'touchpoint.told'])

/** A reaction to what was said: what an agent writes tells nothing that the customer told. */
export async function recordFacts(event: CommittedEvent): Promise<void> {
  if (!event.subjectId || event.name === 'message.sent') return
  const kind = TOUCHPOINT_EVENTS.has(event.name) ? 'touchpoint' : 'message'
  await recordFactsOf({ actor: system('facts') }, { kind, sourceId: event.subjectId })
}

const recordFactsOf = verb({
  name: 'fact.record',
  input: recordFactsInput,
  async run({ actor, input: { kind, sourceId }, tx, record }) {
    if (actor.kind !== 'system' || !may(actor, 'desk.use')) throw notFound('text')
    const said = await (kind === 'message' ? findMessageText(tx, sourceId) : findContactText(tx, sourceId))
    if (!said) return { recorded: 0 }
    const { country, typesRevision, ...known } = await loadKnown(tx, said.customerId)
    const own = await ownTypesOf(tx, typesRevision)
    const found = extractFacts(said.text, {
      from: 'customer',
      previousQuestion: said.previousQuestion,
      defaultCountry: country,
      known,
      at: said.at.toISOString(),
      own,
    })
    const recorded = await insertFacts(tx, found, { kind, sourceId, said })
    const { customerId, conversationId } = said
    if (kind === 'message') await noteToldAgain(tx, record, sourceId, said, { found, own })
    if (recorded > 0)
      await record('fact.recorded', { customerId, conversationId, subjectId: sourceId, data: { recorded } })
    return { recorded }
  },
})

/** What a contact's log says is the agent's writing; only the customer's own words can be a repeat. */
async function noteToldAgain(
  tx: Tx,
  record: Recorder['record'],
  messageId: string,
  said: SaidText,
  { found, own }: { found: readonly FoundFact[]; own: OwnTypes },
) {
  const { customerId, conversationId, queueId, agentId, at, previousQuestion, previousReplyAt } = said
  if (!conversationId || !queueId) return
  const types = [...new Set(found.map(({ type }) => type))]
  const known = await loadToldBefore(tx, customerId, types, { sourceId: messageId, at })
  const now = {
    at: at.toISOString(),
    conversationId,
    previousQuestion,
    previousReplyAt: previousReplyAt?.toISOString() ?? null,
  }
  const repeats = findRepeats(found, known, now, own)
  const message = { kind: 'told', messageId, customerId, conversationId, queueId, agentId, at } as const
  await writeRepeats(tx, record, message, repeats)
}
