import { detailFact } from './detail-fact.ts'
import type { AskedDetail } from './asked-details.ts'
import type { FactType } from './fact.ts'
import { readChoice } from './find-choices.ts'
import { countUnit } from './find-counts.ts'
import { placeRole, properName } from './find-places.ts'
import type { FoundFact } from './found-fact.ts'
import { readNumber, smallNumber } from './number-words.ts'
import { notPlace, plainWord } from './place-words.ts'
import { refusals, replyCore } from './reply-core.ts'

const open =
  /^(?:any|anything|anywhere|whatever|whichever|doesn'?t matter|does not matter|don'?t care|no preference|nothing|not really|that|it|them|this|yes|no|ok|okay|sure|fine|good|great|thanks?|thank you|please|correct|right|exactly|both|either)\b/iu
const lead =
  /^(?:(?:i(?:'d| would|'ll| will|'m| am)? ?(?:like|want|need|prefer|love|be|go|going|looking|look|search|leaving|interested|think|have|travell?ing|staying|heading)?|let'?s|maybe|please|can you|could you|try|check|search|look|find|go with|make it|how about|what about|for|to|from|in|at|on|near|around|a|an|the|some|my|me|of|it'?s?|is|with|do|just|only|about|up|should be|will be|city|destination|something|use|get|see|eat|watch|want|need|like|check)(?: |$))+/iu
const number = new RegExp(`(?<![\\p{L}\\p{N}.:$€£/-])(${smallNumber})(?![\\p{L}\\p{N}:%]|[.,/-]\\d)`, 'iu')
const names = new RegExp(properName, 'gu')

interface Asked {
  type: FactType
  question: string
}

function readCount(type: 'count' | 'duration', { question }: Asked, text: string): FoundFact[] {
  const match = number.exec(text.slice(0, 200))
  const count = readNumber((match?.[1] ?? '').toLowerCase())
  if (!match || !count || count > 99 || text.length > 160) return []
  const after = text.slice(match.index + match[0].length)
  if (/^ ?(?:am|pm|o'clock|a\.m|p\.m|in the|st |nd |th |star|dollars|bucks)/iu.test(after)) return []
  const unit =
    type === 'count'
      ? (countUnit(question) ?? 'people')
      : (/(night|week|month|hour|year)s?/iu.exec(question)?.[0] ?? 'days')
  return [detailFact(type, match[0], match.index, `${count} ${unit}`, 'answer')]
}

/** What is left of a short reply when its courtesy and its "I would like to" are gone. */
function shortReply(text: string, most: number): { said: string; start: number } | null {
  const first = /^[^.!?\n]{1,120}/u.exec(text)?.[0] ?? ''
  const { text: core, start } = replyCore(first)
  const skip = lead.exec(core)?.[0].length ?? 0
  const said = core
    .slice(skip)
    .replace(
      /(?:,? (?:please|thanks|thank you|will do|would be (?:fine|good|great|nice)|is (?:fine|good|great|okay|ok)|for me|sounds good))+$/iu,
      '',
    )
  const words = said.split(' ')
  if (!said || words.length > most || open.test(said)) return null
  return { said, start: start + skip }
}

function readPlace(asked: Asked, text: string): FoundFact[] {
  const short = shortReply(text, 4)
  const wanted = questionRole(asked.question)
  const named = [...text.matchAll(names)]
    .map((match) => ({ name: match[0].replace(/[.,'’\s]+$/u, ''), at: match.index }))
    .filter(({ name, at }) => at > 0 && !notPlace(name) && !plainWord(name))
  const [best] = named
  if (best) {
    const before = text.slice(Math.max(0, best.at - 14), best.at).trimEnd()
    const own = /\b(?:from|to|in|near|at)$/iu.test(before) ? placeRole(before) : wanted
    return [detailFact('place', best.name, best.at, `${own} ${best.name}`, 'answer')]
  }
  const first = short?.said.split(/[ ,]/)[0] ?? ''
  if (!short || plainWord(first) || notPlace(short.said) || /\d/.test(short.said)) return []
  return [detailFact('place', short.said, short.start, `${wanted} ${short.said}`, 'answer')]
}

/** Where from, where to, or where at all, by the words of a question. */
function questionRole(question: string): string {
  if (/\b(?:from|depart\w*|origin|leav\w+|start\w*|pick\w*)\b/iu.test(question)) return 'from'
  return /\b(?:to|destination|going|go|headed|heading|arriv\w+|drop\w*|fly\w*|travel\w*|visit\w*)\b/iu.test(
    question,
  )
    ? 'to'
    : 'in'
}

function readWords(type: FactType, text: string): FoundFact[] {
  const short = shortReply(text, 5)
  const words = short?.said.split(' ') ?? []
  if (!short || short.said.length < 3 || words.every((word) => plainWord(word)) || /\d/.test(short.said))
    return []
  return [detailFact(type, short.said, short.start, short.said.toLowerCase(), 'answer')]
}

/** Reads a reply as the answer to what an agent asked of the matter at hand. */
export function readDetail({ type }: AskedDetail, question: string, text: string): FoundFact[] {
  if (type === 'choice') return readChoice(question, text)
  if (refusals.test(text.trimStart().slice(0, 40))) return []
  const asked = { type, question }
  if (type === 'count' || type === 'duration') return readCount(type, asked, text)
  if (type === 'place') return readPlace(asked, text)
  if (type === 'category') return readWords(type, text)
  if (type !== 'person') return []
  return readPlace({ type, question: '' }, text).map((fact) => ({ ...fact, type, value: fact.said }))
}
