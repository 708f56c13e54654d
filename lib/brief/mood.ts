const LEXICON: readonly [RegExp, number][] = [
  [
    /\b(?:thank(?:s| you)|great|perfect|lovely|brilliant|excellent|wonderful|appreciate\w*|happy|pleased)\b/giu,
    1,
  ],
  [
    /\b(?:disappoint\w*|let down|unhappy|frustrat\w*|annoy\w*|upset|worr(?:y|ied)|sad|fed up|tired of)\b/giu,
    -1.2,
  ],
  [
    /\b(?:nobody|no one|still (?:no|not|waiting)|never (?:called|came|arrived|got|answered)|again and again|already (?:told|said|wrote|explained)|third time|second time|for weeks)\b/giu,
    -0.8,
  ],
  [/\b(?:broken|wrong|late|missing|damaged|faulty|lost|delayed)\b/giu, -0.4],
  [
    /\b(?:unacceptable|ridiculous|disgust\w*|furious|angry|outrag\w*|terrible|awful|worst|appalling|useless|joke|scam|liars?|rip-?off)\b/giu,
    -2,
  ],
  [
    /\b(?:complain\w*|lawyer|ombudsman|sue|trading standards|refund me|money back|cancel everything)\b/giu,
    -1.5,
  ],
]
const DENIED = /\b(?:not|no|n't|never|without|isn't|wasn't)\s+(?:\w+\s+){0,2}$/iu
const SHOUTED = /\b\p{Lu}{4,}\b/gu
const READ = 4_000

export type Mood = 'pleased' | 'calm' | 'let_down' | 'upset' | 'angry'

/** How a text sounds, from −1 (furious) to 1 (delighted): a word list, and it says no more than that. */
export function moodOf(text: string): number {
  const read = text.slice(0, READ)
  let sum = 0
  for (const [words, weight] of LEXICON)
    for (const hit of read.matchAll(words)) sum += weighed(read, hit, weight)
  const shouts = read.match(SHOUTED)?.length ?? 0
  const marks = /!{2,}/u.test(read) ? 1 : 0
  const loud = sum < 0 ? Math.min(3, shouts + marks) * 0.3 : 0
  return Math.tanh((sum - loud) / 2)
}

/** "not happy" is the other way round, "no complaints" says nothing. */
function weighed(text: string, hit: RegExpMatchArray, weight: number): number {
  const before = text.slice(Math.max(0, (hit.index ?? 0) - 24), hit.index)
  if (!DENIED.test(before)) return weight
  return weight > 0 ? -weight : 0
}

export function moodWord(mood: number): Mood {
  if (mood >= 0.4) return 'pleased'
  if (mood > -0.3) return 'calm'
  if (mood > -0.6) return 'let_down'
  return mood > -0.85 ? 'upset' : 'angry'
}
