import type { Tx } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { extractFacts } from './extract-facts.ts'
import type { OwnFactType } from './fact.ts'
import { insertFacts, type SourceOfFacts } from './insert-facts.ts'
import { currentOwnTypes } from './load-own-types.ts'
import { type EarlierText, loadContactsSince, loadMessagesSince } from './load-texts-since.ts'
import { lookAgainInput } from './own-type-inputs.ts'
import { type OwnTypes, readOwnTypes } from './own-types.ts'

const DAY_MS = 86_400_000
/** So few that nobody else waits for a page. */
const PAGE = 100

/**
 * Reads a page of what was received before for facts of one own type. Asked for page by page; what was read already
 * changes nothing. Repeats of back then are not counted: the agents could not know.
 */
export const lookAgain = verb({
  name: 'fact_type.look_again',
  input: lookAgainInput,
  async run({ actor, input: { factTypeId, days, kind, after }, tx, now, recordMany, audit }) {
    permit(actor, 'admin')
    const type: OwnFactType = `own:${factTypeId}`
    const sought = (await currentOwnTypes(tx)).all.get(type)
    if (!sought) throw notFound('kind of fact')
    const since = new Date(now.getTime() - days * DAY_MS)
    // Ids are made by callers' clocks: a day more than is looked for.
    const page = { after: after ?? newId(since.getTime() - DAY_MS), since, most: PAGE }
    const texts = await (kind === 'message' ? loadMessagesSince(tx, page) : loadContactsSince(tx, page))
    const told = await recordOf(tx, texts, {
      kind,
      type,
      own: readOwnTypes([sought]),
    })
    if (told.length > 0) await recordMany('fact.recorded', told)
    if (kind === 'message' && after === null)
      await audit({
        action: 'fact_type.looked_again',
        targetKind: 'fact_type',
        targetId: factTypeId,
        new: { days },
      })
    const last = texts.length < PAGE ? null : (texts.at(-1)?.sourceId ?? null)
    const found = told.reduce((sum, { data }) => sum + data.recorded, 0)
    return { after: last, looked: texts.length, found, share: last === null ? 1 : shareOf(last, since, now) }
  },
})

interface Sought {
  kind: SourceOfFacts['kind']
  type: OwnFactType
  /** That type alone: a page is read while others wait. */
  own: OwnTypes
}

/** What was told in which text, as its event says it. */
async function recordOf(tx: Tx, texts: readonly EarlierText[], { kind, type, own }: Sought) {
  const orders = await loadOrders(tx, texts)
  const told = []
  for (const { sourceId, text, previousQuestion, said } of texts) {
    const known = { orderNumbers: orders.get(said.customerId) ?? new Set<string>(), products: [] }
    const at = said.at.toISOString()
    const facts = extractFacts(text, {
      from: 'customer',
      previousQuestion,
      defaultCountry: 'GB',
      known,
      at,
      own,
    })
    const sought = facts.filter((fact) => fact.type === type)
    const recorded = await insertFacts(tx, sought, { kind, sourceId, said })
    const { customerId, conversationId } = said
    if (recorded > 0) told.push({ customerId, conversationId, subjectId: sourceId, data: { recorded } })
  }
  return told
}

/** Ids rise with time: how far a page came between two moments. */
function shareOf(id: string, since: Date, now: Date): number {
  const at = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  return Math.min(1, Math.max(0, (at - since.getTime()) / (now.getTime() - since.getTime())))
}

/** The orders of all customers of a page: what is one of them is no code of another kind. */
async function loadOrders(tx: Tx, texts: readonly EarlierText[]): Promise<Map<string, Set<string>>> {
  const customers = [...new Set(texts.map(({ said }) => said.customerId))]
  const rows = await tx<{ customerId: string; numbers: string[] }[]>`
    select customer_id as "customerId", array_agg(number) as numbers from "order"
    where customer_id = any(${customers}::uuid[]) group by 1`
  return new Map(rows.map(({ customerId, numbers }) => [customerId, new Set(numbers)]))
}
