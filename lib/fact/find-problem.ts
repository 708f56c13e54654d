import type { FoundFact } from './found-fact.ts'
import { normaliseFact } from './normalise-fact.ts'
import type { Sentence } from './split-sentences.ts'

// Weights: a thing that failed, something that did not happen, a wish that comes from it.
const signs: [number, RegExp][] = [
  [
    3,
    /\b(?:broken|broke|damaged|defect(?:ive)?|faulty|cracked|leak(?:s|ed|ing)?|scratched|torn|dented|smashed|burn(?:t|ing)|overheat\w*|crash(?:es|ed|ing)?|froze(?:n)?|stopped working|not work(?:ing)?|(?:does|do|did|is|was|has|have)(?:n't| not) (?:work|start|turn|switch|charge|connect|fit|load|open|arrive|come|been|show|let|respond|heat)\w*|doesnt|wont (?:turn|start|open|charge|connect|work)|(?:won't|can't|cannot|can not|cant|couldn't|unable to|not able to) \w+|kaputt|defekt|beschädigt|funktioniert nicht|geht nicht)\b/iu,
  ],
  [
    3,
    /\b(?:never (?:arrived|came|received|got|showed)|(?:have|has|had|did)(?:n't| not|nt) (?:yet |even )?(?:arrived?|received?|got(?:ten)?|get|come|been|heard|had)|still (?:waiting|no|not|have|haven't|hasn't)|missing|lost|stolen|wrong (?:item|product|size|colou?r|one|address|amount|order|model|thing)|instead of|nicht angekommen|falsche[nrs]?|fehlt|verloren)\b/iu,
  ],
  [
    3,
    /\b(?:charged (?:me )?(?:twice|double|too much|again|wrong\w*|for)|overcharged|double.?charged|billed (?:me )?(?:twice|wrong\w*)|declined|rejected|blocked|locked out|hacked|expired|too (?:small|big|large|short|long|tight|late|slow|loud)|late|delayed|doppelt|abgebucht)\b/iu,
  ],
  [
    2,
    /\b(?:(?:has|have|had|is|was|are|were|did|does|could|would|will)(?:n'?t| not)|(?:can'?t|cannot|can not)|(?:it|they) (?:do not|don'?t)) (?!(?:it|you|mind|worry|care|think|matter|wait|need|know|have to|want)\b)\w+|\bwhy (?:is|was|were|are|has|have|hasn'?t|did|didn'?t|does|doesn'?t|do|am|can'?t|won'?t)\b|\b(?:swallowed|kept my|fraud\w*|unauthori[sz]ed|unknown (?:charge|payment)|extra (?:charge|fee)|recogni[sz]e|yet to|taking (?:forever|ages|so long|too long))\b/iu,
  ],
  [
    2,
    /\b(?:problems?|issues?|trouble|error|fault|complain(?:t|ing)?|wrong|unacceptable|want(?:ed)? (?:the|to (?:return|cancel|exchange|complain|send)|my money|a refund)|like to (?:return|cancel|exchange|complain|send .{0,20}back|report)|need to (?:return|cancel|exchange|change|report)|refund|money back|reklam\w+|zurückgeben|stornieren|umtausch\w*)\b/iu,
  ],
  [
    2,
    /\bwhere(?:'s| is| are|s) (?:my|the|our)\b|\bwhen (?:will|does|is) (?:my|the|it)\b|\bwo (?:ist|bleibt)\b/iu,
  ],
  [1, /\b(?:return|cancel|exchange|replace(?:ment)?|change|update|reset|track|stuck|waiting|why)\b/iu],
]
const smallTalk =
  /\b(?:no problem|not a problem|no issues?|no trouble|problem solved|(?:is|was|works|working|sorted|resolved|fixed) (?:fine|now|again)|all good|thank you for your help|have a (?:nice|good|great))\b/iu

const words = /[\p{L}\p{N}']+/gu

function weight(sentence: string): number {
  if (smallTalk.test(sentence) || (sentence.match(words)?.length ?? 0) < 3) return 0
  return signs.reduce((sum, [points, pattern]) => sum + (pattern.test(sentence) ? points : 0), 0)
}

/** The one sentence that best says what is wrong or wanted; earlier wins where two weigh the same. */
export function findProblem(
  sentences: readonly Sentence[],
  context: { defaultCountry: string; at: string },
): FoundFact[] {
  let best: Sentence | null = null
  let most = 1
  for (const sentence of sentences) {
    const points = weight(sentence.text)
    if (points > most) [best, most] = [sentence, points]
  }
  const value = best && normaliseFact('problem', best.text, context)
  if (!best || !value) return []
  const { text: said, start, end } = best
  return [{ type: 'problem', value, said, start, end, evidence: 'sentence', verified: false }]
}
