import type { ChosenFact, OpenMatter } from './choose-fact.ts'
import { isDetail, isOwn, wasTold, type Fact } from './fact.ts'
import { nameInSentence } from './name-in-sentence.ts'
import { parsePhone } from './parse-phone.ts'

/** Names a moment after a verb: "on Tuesday", "yesterday", "on 3 March 2024". */
export type SayWhen = (at: string) => string

const channels: Record<string, string> = {
  phone: 'by phone',
  call: 'by phone',
  voice: 'by phone',
  chat: 'in chat',
  web: 'in chat',
  widget: 'in chat',
  email: 'by e-mail',
  mail: 'by e-mail',
  sms: 'by text message',
  whatsapp: 'on WhatsApp',
  shop: 'in the shop',
  store: 'in the shop',
  visit: 'in the shop',
  letter: 'by letter',
  post: 'by letter',
}

function sayChannel(fact: Fact): string {
  const key = (fact.channel ?? '').toLowerCase()
  return Object.hasOwn(channels, key) ? ` ${channels[key] ?? ''}` : ''
}

function sayPhone(value: string): string {
  return parsePhone(value, 'ZZ')?.formatInternational() ?? value
}

/** The value as it reads inside a sentence. */
function sayValue(fact: Fact): string {
  if (isDetail(fact.type)) return `“${fact.value}”`
  if (isOwn(fact.type)) return `the ${nameInSentence(fact.typeName ?? 'detail')} ${fact.value}`
  switch (fact.type) {
    case 'order_number':
      return `order ${fact.value}`
    case 'invoice_number':
      return `invoice ${fact.value}`
    case 'serial_number':
      return `serial number ${fact.value}`
    case 'email':
      return `the e-mail address ${fact.value}`
    case 'phone':
      return `the phone number ${sayPhone(fact.value)}`
    case 'name':
      return `the name ${fact.value}`
    case 'address':
      return `the address ${fact.value}`
    case 'product':
      return `the ${fact.value.replace(/^the /i, '')}`
    case 'problem':
    case 'preference':
    case 'date':
    case 'amount':
      return `“${fact.said
        .replace(/\s+/g, ' ')
        .replace(/[.!]+$/, '')
        .trim()}”`
  }
}

function sayTold(fact: Fact, matter: OpenMatter, when: SayWhen): string {
  const here = fact.conversationId != null && fact.conversationId === matter.conversationId
  const source = here ? ' earlier in this conversation' : `${sayChannel(fact)} ${when(fact.at)}`
  const about = fact.type === 'product' ? 'about ' : ''
  return `I see you told us ${about}${sayValue(fact)}${source}.`
}

function joinOr(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`
}

/** What was told, as a question whether it still holds. */
export function askWhether(fact: Fact, when: SayWhen): string {
  return `I have ${sayValue(fact)} from ${when(fact.at).replace(/^on /, '')}. Is that still right?`
}

/** The sentence that replaces the question: states what was told, or asks to confirm it. */
export function toldSentence(chosen: ChosenFact, matter: OpenMatter, when: SayWhen): string {
  const { fact, alternatives, stale } = chosen
  if (alternatives.length > 0) return `Is it ${joinOr([fact, ...alternatives].map(sayValue))}?`
  if (stale) return askWhether(fact, when)
  if (wasTold(fact)) return sayTold(fact, matter, when)
  if (fact.type === 'order_number' || fact.type === 'product') {
    return `I can see ${sayValue(fact)} ${when(fact.at).replace(/^on /, 'from ')}. Is it about that one?`
  }
  return `I have ${sayValue(fact)} on file for you.`
}
