import { Problem } from '#lib/problem.ts'
import { findAskedNouns } from './asked-nouns.ts'
import type { KeptFactType } from './lock-fact-types.ts'
import { coreTypeWords } from './core-type-words.ts'
import type { FactTypeValues } from './own-type-inputs.ts'
import { plainSentence } from './plain-sentence.ts'
import { phraseKeys } from './phrase-book.ts'

const generic = new Set(
  'number id code reference ref detail information info data thing it name date value your my the a an of for please what which'.split(
    ' ',
  ),
)

/** A wording must be heard as this type alone: not as one that the console knows, nor as another of the administrators'. */
export function refuseWords({ name, words }: FactTypeValues, others: readonly KeptFactType[]) {
  const same = others.find((other) => other.name.toLowerCase() === name.toLowerCase())
  if (same)
    throw new Problem(
      'taken',
      same.archived
        ? `“${same.name}” is archived: restore it, or choose another name.`
        : 'There is one already.',
      'name',
    )
  refuseWording(name, 'name', others)
  for (const [index, word] of words.entries()) refuseWording(word, `words.${index}`, others)
}

function refuseWording(wording: string, field: string, others: readonly KeptFactType[]) {
  const keys = phraseKeys(wording)
  if (keys.every((key) => generic.has(key) || key.length < 2))
    throw new Problem('invalid', `“${wording}” could mean anything. Say what it is of.`, field)
  const core = coreOf(wording)
  if (core)
    throw new Problem('invalid', `“${wording}” already asks for ${core}, which is found by itself.`, field)
  const key = keys.join(' ')
  const other = others.find(
    (each) => !each.archived && [each.name, ...each.words].some((word) => phraseKeys(word).join(' ') === key),
  )
  if (other) throw new Problem('taken', `“${wording}” already asks for “${other.name}”.`, field)
}

/** The core type that a wording as a whole asks for, in words. */
function coreOf(wording: string): string | null {
  const sentence = plainSentence(wording.toLowerCase(), 0)
  const whole = findAskedNouns(sentence).find(
    ({ first, end }) => first === 0 && end === sentence.words.length,
  )
  return whole ? coreTypeWords(whole.type) : null
}
