import type { FoundFact } from './found-fact.ts'
import { normaliseFact } from './normalise-fact.ts'
import type { Sentence } from './split-sentences.ts'

const wish =
  /\b(?:i(?:'d| would|'ll)? (?:much |strongly |really )?(?:prefer|rather)\b|i would rather\b|(?:(?:please|pls) |(?<=^|[,;:-] |\b(?:and|but|so) ))(?:do not|don't|dont|never) (?:call|phone|ring|email|e-mail|text|write|contact|leave|send|use)\b|please (?:only |always |just )?(?:call|phone|ring|email|e-mail|text|write to|contact|reach)(?: me)?\b|(?:best|easiest) (?:time|way) to (?:reach|call|contact)|(?:only|always) (?:call|email|e-mail|text|contact|write to) me\b|my preferred (?:way|method|time|day|channel|contact|language)\b|leave (?:it|the parcel|the package|parcels) (?:with|at|by|in|behind|on)\b|ich (?:bevorzuge|möchte lieber|hätte lieber)\b|bitte (?:nur|nicht|immer) (?:per|anrufen|telefonisch)\b)[^.!?\n]{0,200}/iu
const gives = /\b(?:call me (?:back )?(?:at|on) \+?\d|email me at \S{1,60}@)/iu

/** How this customer wants to be dealt with: channel, time, where to leave a parcel. */
export function findPreferences(
  sentences: readonly Sentence[],
  context: { defaultCountry: string; at: string },
): FoundFact[] {
  return sentences.flatMap((sentence) => {
    const match = wish.exec(sentence.text)
    if (!match || gives.test(sentence.text)) return []
    const said = match[0].trimEnd()
    const start = sentence.start + match.index
    const value = normaliseFact('preference', said, context)
    if (!value || said.split(' ').length < 3) return []
    return [
      {
        type: 'preference',
        value,
        said,
        start,
        end: start + said.length,
        evidence: 'sentence',
        verified: false,
      },
    ]
  })
}
