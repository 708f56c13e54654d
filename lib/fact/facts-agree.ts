import { isDetail, isOwn, type FactType } from './fact.ts'

const shortForms: Record<string, string> = {
  st: 'street',
  str: 'strasse',
  straße: 'strasse',
  rd: 'road',
  ave: 'avenue',
  av: 'avenue',
  blvd: 'boulevard',
  ln: 'lane',
  dr: 'drive',
  apt: 'apartment',
  ste: 'suite',
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Reference numbers are the same whatever dashes, spaces and hashes they were written with. */
export function referenceKey(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, '')
}

function wordKey(word: string): string {
  if (Object.hasOwn(shortForms, word)) return shortForms[word] ?? word
  return word.replace(/(?:straße|strasse|str)$/, 'strasse').replace(/(?<=\p{L}{3}[^s])s$/u, '')
}

function wordSet(text: string): Set<string> {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.map(wordKey))
}

function isPartOf(part: Set<string>, whole: Set<string>): boolean {
  return [...part].every((word) => whole.has(word))
}

function sameWords(a: string, b: string): boolean {
  const first = wordSet(a)
  const second = wordSet(b)
  return isPartOf(first, second) || isPartOf(second, first)
}

/** Whether two values of one type say the same thing: "Anna" agrees with "Anna Schmidt". */
export function factsAgree(type: FactType, a: string, b: string): boolean {
  if (isDetail(type)) return type === 'place' ? sameWords(a, b) : plain(a) === plain(b)
  if (isOwn(type)) return plain(a) === plain(b)
  switch (type) {
    case 'name':
    case 'address':
    case 'product':
      return sameWords(a, b)
    case 'order_number':
    case 'invoice_number':
    case 'serial_number':
      return referenceKey(a) === referenceKey(b)
    case 'email':
    case 'phone':
    case 'problem':
    case 'preference':
    case 'amount':
    case 'date':
      return plain(a) === plain(b)
  }
}
