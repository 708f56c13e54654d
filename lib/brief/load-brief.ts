import { z } from 'zod'
import { requireWhole } from '#lib/customer/load-reach.ts'
import { type FactType, hasExpired, isOwn } from '#lib/fact/fact.ts'
import { doubtOf, loadDoubts } from '#lib/fact/load-doubts.ts'
import { loadFacts, type SourcedFact } from '#lib/fact/load-facts.ts'
import { loadPromises } from '#lib/promise/load-promises.ts'
import type { PromiseView } from '#lib/promise/views.ts'
import { query } from '#lib/query.ts'
import { loadTexts } from './load-texts.ts'
import { loadTried } from './load-tried.ts'
import { moodOf, moodWord } from './mood.ts'
import { detailOf, firstWish, openQuestions, type Said, tellingQuotes } from './said-sentence.ts'
import type { BriefFact, BriefLine, BriefPromise, BriefView } from './views.ts'

const PROMISE_DAYS = 60
const DAY_MS = 86_400_000

/** What they want, what was tried, what we promised, how they feel; filled from what is on file, never invented. */
export const loadBrief = query({
  name: 'customer.brief',
  input: z.object({ customerId: z.uuid(), conversationId: z.uuid().nullish() }),
  async run({ actor, input, sql }): Promise<BriefView> {
    const { customerId, conversationId = null } = input
    await requireWhole(actor, customerId)
    const now = new Date()
    const [facts, doubts, promises, texts, tried] = await Promise.all([
      loadFacts(customerId),
      loadDoubts(sql, customerId),
      loadPromises(customerId, now, 20),
      loadTexts(customerId, conversationId),
      loadTried(customerId, conversationId),
    ])
    const believed = facts.filter((fact) => !doubtOf(fact, doubts))
    const told = toldOfLate(believed, conversationId, now)
    return {
      contacts: new Set(texts.map((text) => text.conversationId ?? text.sourceId)).size,
      wants: wish(told, texts),
      facts: aboutWhat(told),
      tried,
      promised: promised(promises, now),
      mood: feeling(texts, conversationId),
      open: openQuestions(texts),
      quotes: tellingQuotes(texts),
    }
  },
})

/** Told in this conversation first, then the newest. */
function toldOfLate(
  facts: readonly SourcedFact[],
  conversationId: string | null,
  now: Date,
): readonly SourcedFact[] {
  const here = (fact: SourcedFact) =>
    Number(conversationId !== null && fact.conversationId === conversationId)
  return facts
    .filter(({ sourceKind }) => sourceKind === 'message' || sourceKind === 'touchpoint')
    .filter((fact) => !hasExpired(fact, now))
    .toSorted((a, b) => here(b) - here(a) || Date.parse(b.at) - Date.parse(a.at))
}

function wish(told: readonly SourcedFact[], texts: readonly Said[]): BriefLine | null {
  const fact = told.find(({ type }) => type === 'problem') ?? told.find(({ type }) => type === 'preference')
  return fact ? factLine(fact) : firstWish(texts)
}

const factLine = ({ said, sourceKind, sourceId, conversationId, at }: SourcedFact): BriefLine => ({
  text: said.replace(/\s+/g, ' ').trim(),
  sourceKind: sourceKind === 'touchpoint' ? 'touchpoint' : 'message',
  sourceId,
  conversationId,
  at,
})

const REFERENCES: readonly FactType[] = ['order_number', 'invoice_number', 'product', 'serial_number']
const DETAILS: readonly FactType[] = ['date', 'time', 'place', 'amount', 'count', 'address']
const OF_A_TYPE = 2
const FACTS = 5

/** What was told of the matter, by kind; each value once, with the last place where it was said. */
function aboutWhat(told: readonly SourcedFact[]): BriefFact[] {
  const own = new Set(told.map(({ type }) => type).filter(isOwn))
  return [...REFERENCES, ...own, ...DETAILS]
    .flatMap((type) => {
      const values = new Map<string, SourcedFact>()
      for (const fact of told)
        if (fact.type === type && !values.has(fact.value.toLowerCase()))
          values.set(fact.value.toLowerCase(), fact)
      return [...values.values()].slice(0, OF_A_TYPE).map((fact) => ({
        ...factLine(fact),
        text: shownOf(fact),
        type: fact.type,
        typeName: fact.typeName,
        value: fact.value,
      }))
    })
    .slice(0, FACTS)
}

/** References and products by their value; the rest in the customer's words. */
const shownOf = ({ type, value, said }: SourcedFact): string =>
  type === 'order_number' || type === 'invoice_number' || type === 'product' || isOwn(type)
    ? value
    : said.trim()

function promised(promises: readonly PromiseView[], now: Date): BriefPromise[] {
  const since = now.getTime() - PROMISE_DAYS * DAY_MS
  return promises
    .filter(({ state, dueAt }) => (state === 'open' || state === 'broken') && Date.parse(dueAt) > since)
    .slice(0, 3)
    .map(({ id, text, dueAt, state, conversationId }) => ({
      text,
      state,
      sourceKind: 'promise',
      sourceId: id,
      conversationId,
      at: dueAt,
    }))
}

/** How the last few texts sound; the strongest of them is the reason. */
function feeling(texts: readonly Said[], conversationId: string | null): BriefView['mood'] {
  const here = texts.filter((text) => text.conversationId === conversationId && text.sourceKind === 'message')
  const last = (here.length > 0 ? here : texts).slice(-5)
  const [first] = last
  if (!first) return null
  const moods = last.map((text) => ({ text, mood: moodOf(text.text) }))
  const strongest = moods.reduce((a, b) => (Math.abs(b.mood) >= Math.abs(a.mood) ? b : a))
  const newest = moods.at(-1)?.mood ?? 0
  const { answered: _answered, ...because } = strongest.text
  return {
    word: moodWord((strongest.mood + newest) / 2),
    because: { ...because, text: because.text.slice(0, 220), detail: detailOf(strongest.text) },
  }
}
