import type { Word } from './lex-words.ts'

/** Word indices of a street with its house number, end exclusive. */
export interface Street {
  first: number
  end: number
  /** Certain by itself; the others need a postcode, a label or a question to be believed. */
  sure: boolean
}

const plainTypes = new Set(
  'street st road rd avenue ave lane ln boulevard blvd crescent terrace parkway pkwy highway hwy'.split(' '),
)
// Words of everyday sentences too: "3 days on the way".
const weakTypes = new Set(
  'drive dr court ct close way place pl square sq gardens grove hill row mews circle cir trail walk park plaza'.split(
    ' ',
  ),
)
const numberFirst = new Set('rue avenue boulevard bd chemin allée impasse quai cours place'.split(' '))
const numberLast = new Set(
  'calle avenida avda plaza paseo carrer via viale piazza corso largo rua praça ulica'.split(' '),
)
const notNames = new Set(
  'a an the on in at to for of from by with and or my your our is was are were has have had it i we you they this that day days week weeks month months year years hour hours minute minutes time times more other people items per until after before days. out'.split(
    ' ',
  ),
)
const compound =
  /^\p{L}{2,30}(?:straße|strasse|str|allee|gasse|straat|laan|gracht|kade|plein|vej|gade|gatan|vägen|veien|katu|maantee)$/u
const estonian = /^(?:tänav|tn|maantee|mnt|puiestee|pst|tee)$/u
const compoundNoun = /^\p{Lu}\p{L}{2,30}(?:weg|platz|ring|damm|ufer|berg|hof|markt|steig|wall)$/u
const houseNumber = /^\d{1,5}[a-z]?(?:-\d{1,4}[a-z]?)?$/
const capital = /^\p{Lu}/u

function isName(word: Word | undefined): boolean {
  return word !== undefined && /^[\p{L}\d]/u.test(word.text) && !notNames.has(word.text)
}

function englishStreet(words: readonly Word[], at: number): Street | null {
  const type = words[at]?.text ?? ''
  const sureType = plainTypes.has(type)
  if (!sureType && !weakTypes.has(type)) return null
  for (let first = at - 1; first >= Math.max(0, at - 5) && isName(words[first]); first--) {
    if (at - first < 2 || !houseNumber.test(words[first]?.text ?? '')) continue
    const named = capital.test(words[at]?.raw ?? '') && capital.test(words[at - 1]?.raw ?? '')
    return { first, end: at + 1, sure: sureType || named }
  }
  return null
}

function skipDot(words: readonly Word[], at: number): number {
  return words[at]?.text === '.' ? at + 1 : at
}

function namesBefore(words: readonly Word[], at: number): number {
  const named = (word: Word | undefined) => isName(word) && capital.test(word?.raw ?? '')
  if (!named(words[at - 1])) return 0
  return named(words[at - 2]) ? 2 : 1
}

function germanicStreet(words: readonly Word[], at: number): Street | null {
  const word = words[at]
  if (!word) return null
  const apart =
    (/^(?:straße|strasse|str|allee|weg|platz)$/.test(word.text) && capital.test(word.raw)) ||
    estonian.test(word.text)
  if (!apart && !compound.test(word.text) && !compoundNoun.test(word.raw)) return null
  const number = skipDot(words, at + 1)
  if (!houseNumber.test(words[number]?.text ?? '')) return null
  const names = apart ? namesBefore(words, at) : 0
  return apart && names === 0 ? null : { first: at - names, end: number + 1, sure: true }
}

function romanceNumberFirst(words: readonly Word[], at: number): Street | null {
  if (!numberFirst.has(words[at]?.text ?? '')) return null
  const first =
    words[at - 1]?.text === ',' || /^(?:bis|ter)$/.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1
  if (!houseNumber.test(words[first]?.text ?? '')) return null
  let end = at + 1
  while (
    end < at + 6 &&
    /^\p{L}/u.test(words[end]?.raw ?? '') &&
    /^(?:\p{Lu}|de|du|des|la|le|l'|d')/u.test(words[end]?.raw ?? '')
  )
    end++
  return end > at + 1 ? { first, end, sure: true } : null
}

function romanceNumberLast(words: readonly Word[], at: number): Street | null {
  if (!numberLast.has(words[at]?.text ?? '') || !capital.test(words[at]?.raw ?? '')) return null
  for (let end = at + 2; end <= at + 7 && end <= words.length; end++) {
    const word = words[end - 1]
    if (houseNumber.test(word?.text ?? '') && end - at > 2) return { first: at, end, sure: true }
    if (!word || !/^[\p{L},.º°]/u.test(word.text)) return null
  }
  return null
}

/** Market squares and hamlets: "Am Markt 5, 12345 Ort". Only a postcode makes these believable. */
function plainPlace(words: readonly Word[], at: number): Street | null {
  if (
    !/^(?:am|an|im|auf|in|unter|hinter|zum|zur)$/.test(words[at]?.text ?? '') ||
    !capital.test(words[at]?.raw ?? '')
  ) {
    return null
  }
  for (let end = at + 3; end <= at + 5; end++) {
    if (houseNumber.test(words[end - 1]?.text ?? '')) return { first: at, end, sure: false }
  }
  return null
}

export function streetAt(words: readonly Word[], at: number): Street | null {
  return (
    englishStreet(words, at) ??
    germanicStreet(words, at) ??
    romanceNumberFirst(words, at) ??
    romanceNumberLast(words, at) ??
    plainPlace(words, at)
  )
}
