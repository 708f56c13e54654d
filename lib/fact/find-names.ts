import { factsAgree } from './facts-agree.ts'
import type { FoundFact, KnownToUs } from './found-fact.ts'
import { normaliseName } from './normalise-fact.ts'

const particle = String.raw`(?:van|von|der|den|de|la|le|du|da|di|bin|al|el|ter|zu|st)\.? `
const lower = String.raw`\p{L}[\p{L}\p{M}'-]{0,30}`
const proper = String.raw`\p{Lu}[\p{L}\p{M}'-]{0,30}`
const title = String.raw`(?:(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Pp]rof|[Hh]err|[Ff]rau)\.? )?`
const gap = String.raw`[ \t]{0,3}[:=]?[ \t]{0,3}"?`

const anyName = new RegExp(`${gap}(?<name>${title}${lower}(?: (?:${particle}){0,2}${lower}){0,3})`, 'uy')
const properName = new RegExp(`${gap}(?<name>${title}${proper}(?: (?:${particle}){0,2}${proper}){0,3})`, 'uy')

const saysName =
  /(?<![\p{L}'])(?:my (?:full |first |last )?name(?: is|'s|:)|you can call me|please call me|name on (?:the|my) (?:order|account|booking|invoice) is|under the name(?: of)?|(?:^|\n) ?(?:full |first |last |customer )?name ?(?=:)|mein name ist|ich heiße|ich heisse|je m'appelle|mon nom est|me llamo|mi nombre es|mi chiamo|ik heet|mijn naam is)(?![\p{L}'])/giu
const presents =
  /(?<![\p{L}'])(?:this is|it's|it is|you're speaking (?:to|with)|you are speaking (?:to|with)|hier ist|hier spricht|i'm|i am|ich bin)(?= )/giu
const closing =
  /(?:^|\n)[ \t]{0,8}(?:(?:kind|best|warm|many|with kind|with best)[ \t])?(?:regards|wishes|thanks|thank you|thx|cheers|sincerely|yours(?: truly| sincerely| faithfully)?|best|love|greetings|mit freundlichen grüßen|freundliche grüße|viele grüße|liebe grüße|beste grüße|mfg|vg|lg|gruß|cordialement|saludos|groeten|cordiali saluti)[ \t]{0,3}[,.!-]{0,2}[ \t]{0,3}\r?\n\s{0,6}/giu
const speaking = /^[ ,]{1,2}(?:speaking|here|calling|again|from|am apparat)(?![\p{L}])/iu

const notNames = new Set(
  'a an the and or but on in at is it its not no yes so very really just still already spelled spelt misspelled misspelt wrong missing incorrect correct calling writing from with to for about again here there that this i my me we you your he she they his her their who what when where because since sir madam sorry happy unhappy sad angry upset annoyed disappointed frustrated furious fine ok okay good bad great sure ridiculous unacceptable unbelievable outrageous terrible awful monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december order customer support hello hi dear team thanks thank please don doesn appears showing listed registered under used german english french british american'.split(
    ' ',
  ),
)

/** Cuts the name before the first word that can't be part of one. */
function cutName(written: string): string {
  const words: string[] = []
  for (const word of written.split(' ')) {
    if (notNames.has(word.toLowerCase())) break
    words.push(word)
  }
  return words.join(' ')
}

function nameAt(
  text: string,
  at: number,
  pattern: RegExp,
): { said: string; start: number; end: number } | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  const said = cutName(match?.groups?.['name'] ?? '')
  if (!match || said.length < 2) return null
  const start = match.index + match[0].length - (match.groups?.['name']?.length ?? 0)
  return { said, start, end: start + said.length }
}

/** "I'm" and "this is" also introduce moods and things: two capitalised words, or a word that shows a person. */
function isPerson(text: string, end: number, said: string): boolean {
  if (speaking.test(text.slice(end, end + 14))) return true
  const alone = /^[ ]?(?:$|[,.;!\n(]|and |from )/.test(text.slice(end, end + 6))
  return alone && /^\S+ \S/.test(said)
}

function read(text: string, at: number, pattern: RegExp, sure: boolean, known: KnownToUs): FoundFact | null {
  const name = nameAt(text, at, pattern)
  const value = name && normaliseName(name.said)
  if (!name || !value || (!sure && !isPerson(text, name.end, name.said))) return null
  const verified = known.names?.some((onFile) => factsAgree('name', onFile, value)) ?? false
  return { type: 'name', value, ...name, evidence: sure ? 'label' : 'pattern', verified }
}

/** A signature is a line of its own: "Kind regards,\nAnna Schmidt". */
function signature(text: string, at: number, known: KnownToUs): FoundFact | null {
  const fact = read(text, at, properName, true, known)
  return fact && /^[ \t]{0,3}(?:\r?\n|$)/.test(text.slice(fact.end, fact.end + 5)) ? fact : null
}

/** "Anna Schmidt here": only with the word that says so may a text begin with a name. */
function speaker(text: string, known: KnownToUs): FoundFact | null {
  const fact = read(text, 0, properName, false, known)
  const here = /^ (?:here|speaking|am apparat)(?!\p{L})/iu
  return fact && here.test(text.slice(fact.end, fact.end + 14)) ? fact : null
}

/** Names that people give themselves: introductions and signatures. */
export function findNames(text: string, known: KnownToUs): FoundFact[] {
  const ends = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match.index + match[0].length)
  return [
    ...ends(saysName).map((at) => read(text, at, anyName, true, known)),
    ...ends(presents).map((at) => read(text, at, properName, false, known)),
    ...ends(closing).map((at) => signature(text, at, known)),
    speaker(text, known),
  ].filter((fact) => fact !== null)
}
