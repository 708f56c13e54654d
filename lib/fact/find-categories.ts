import { detailFact } from './detail-fact.ts'
import type { FoundFact } from './found-fact.ts'
import { plainWord } from './place-words.ts'

const kindNouns =
  'food|foods|cuisine|dish|dishes|restaurants?|eatery|eateries|movies?|films?|music|events?|games?|match(?:es)?|concerts?|shows?|songs?|songs|festivals?|class(?:es)?|doctors?|therapists?|series|books?|genre|category|type|kind'
const describedNoun = new RegExp(
  `(?<![\\p{L}])([\\p{L}][\\p{L}&'-]{2,20}(?: [\\p{L}][\\p{L}-]{2,20})?) (${kindNouns})\\b`,
  'giu',
)
const ofKind =
  /\b(?:something|anything|one|place|serv(?:es|ing)(?: up)?|offers?|in the mood for|specializ\w+ in|specialis\w+ in|category is|genre is|type is|cuisine is|fond of|fan of|interested in|craving|love|enjoy|prefer|feel like|mood to eat|looking for|want to eat|like to eat|eat|eating|into) (?:a |an |some |the |like |eating |having |watching |in |more |delicious |good )*([\p{L}][\p{L}-]{2,20}(?: [\p{L}][\p{L}-]{2,20})?)/giu
const professions =
  /\b(?:an?|the|some|any|good|find|need|see|visit|want) ((?:[\p{L}]{3,20} )?[\p{L}]{0,20}(?:ologist|iatrist|ician|dentist|stylist|artist|counsell?or|trainer|lawyer|surgeon|plumber|electrician|tutor|coach))s?\b/giu
const happenings =
  /\b(concerts?|games?|match(?:es)?|plays?|musicals?|festivals?|exhibitions?|operas?|ballets?|comedy|comedies|dramas?|thrillers?|documentar(?:y|ies)|sports?|music)\b/giu
const empty =
  /^(?:wanna|let'?s|taste|outside|directed|ahead|usually|prefer|eating|enjoy|wrong|incorrect\w*|issues?|problems?|money|refunds?|transfers?|transactions?|statement|purchase|deposit|currency|pounds|doesn't|working|longer|faster|returned|transferred|nice|popular|cheap|moderate\w*|expensive|affordable|inexpensive|other|different|nearby|local|interesting|fun|cool|specific|particular|certain|preferred|same|star|find|see|watch|costly|priced|favou?rite|available|suitable|online|more|romantic|great|family|ticket|tickets|movie|movies|film|films|event|events|restaurants?|food|music|place|places|thing|things|doing|fine|okay|well|sure|else|exciting|entertaining|hotels?|attractions?|these|those|been|ones?|options?|suggestions?|like|find|book|upcoming|happening|sounds|such)$/iu

function distinctive(words: string): string {
  return words
    .split(' ')
    .filter((word) => !plainWord(word) && !empty.test(word))
    .join(' ')
}

function from(match: RegExpMatchArray, words: string): FoundFact[] {
  const value = distinctive(words)
  const at = match[0].toLowerCase().lastIndexOf(value.toLowerCase())
  if (!value || at < 0) return []
  const said = match[0].slice(at, at + value.length)
  return [detailFact('category', said, (match.index ?? 0) + at, value.toLowerCase())]
}

/** What kind of thing is wanted: "Italian food", "something Parisian", "a psychologist". */
export function findCategories(text: string): FoundFact[] {
  const groups = [describedNoun, ofKind, professions].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => from(match, match[1] ?? '')),
  )
  const kinds = [...text.matchAll(happenings)].map((match) =>
    detailFact('category', match[0], match.index, match[0].toLowerCase()),
  )
  return [...groups, ...kinds]
}
