import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { extractFacts } from './extract-facts.ts'
import type { FactType } from './fact.ts'
import type { TriedView } from './fact-type-views.ts'
import { findQuestions } from './find-questions.ts'
import { currentOwnTypes } from './load-own-types.ts'
import { tryFactTypesInput } from './own-type-inputs.ts'

/** What the types in force find in words that somebody makes up: nothing is kept of them. */
export const tryFactTypes = query({
  name: 'fact_type.try',
  input: tryFactTypesInput,
  async run({ actor, input: { message, question }, sql }): Promise<TriedView> {
    permit(actor, 'admin')
    const own = await currentOwnTypes(sql)
    const typeName = (type: FactType) => own.all.get(type)?.name ?? null
    const found = extractFacts(message, {
      from: 'customer',
      previousQuestion: question || null,
      defaultCountry: 'GB',
      known: { orderNumbers: new Set(), products: [] },
      at: new Date().toISOString(),
      own,
    })
    return {
      found: found.map(({ type, value, said, start, end, evidence }) => ({
        type,
        typeName: typeName(type),
        value,
        said,
        start,
        end,
        evidence,
      })),
      asked: findQuestions(question, own).map(({ type, start, end, verification }) => ({
        type,
        typeName: typeName(type),
        said: question.slice(start, end),
        start,
        end,
        verification,
      })),
    }
  },
})
