import type { CoreFactType, FactType } from './fact.ts'
import type { OwnTypes } from './own-types.ts'
import { findPhrases } from './phrase-book.ts'
import type { PlainSentence } from './plain-sentence.ts'

/** A thing that may be asked for: word indices in the sentence, end exclusive. */
export interface AskedNoun {
  type: FactType
  first: number
  end: number
  /** Too common a word to count without a "which" or a list that holds a plainer one. */
  weak: boolean
}

const number = '(?:numbers?|no|nos|nr|num|nbr|#|ids?|codes?)'

// In this order: what an earlier pattern has taken is no longer there for a later one.
const patterns: [CoreFactType, string, 'weak'?][] = [
  [
    'order_number',
    `(?:order|purchase|booking|reservation) (?:confirmation |reference |ref )?${number}(?: number)?`,
  ],
  ['order_number', '(?:order|booking|purchase) (?:ref|reference|references|details|info)(?: number)?'],
  ['order_number', `confirmation ${number}|number of (?:your|the|this) (?:order|purchase)|ordernummer`],
  [
    'order_number',
    '(?:bestell|auftrags)(?:nummer|nr)|number (?:on|for|from|in) your (?:order(?: confirmation)?|confirmation)(?: email)?',
  ],
  ['order_number', 'order n(?:u(?:m(?:b(?:e)?)?)?)?$'],
  ['invoice_number', `(?:invoice|bill|receipt) (?:reference |ref )?(?:${number}|ref|reference)`],
  ['invoice_number', '(?:rechnungs|beleg)(?:nummer|nr)'],
  ['serial_number', `serial(?: ${number})?|imei(?: ${number})?|s / n|serien(?:nummer|nr)`],
  ['email', 'emails? (?:address(?:es)?|addr?|add|id)|mail address|(?:e?mail)-?adressen?'],
  ['phone', `(?:tele)?(?:phone|fone) (?:contact )?${number}`],
  [
    'phone',
    `(?:contact|mobile|cell|cellphone|cellular|callback|landline|daytime|whatsapp) (?:phone )?${number}`,
  ],
  ['phone', 'call back number|(?:telefon|handy|mobil|rückruf|ruf)(?:nummer|nr)'],
  [
    'phone',
    '(?:best|good|right|reachable|preferred) number(?! of)|number(?= (?:to|where|that|which|on which|we|i) (?:[a-z]+ ){0,4}(?:reach|reached|call|called|contact|contacted|ring|phone|text))',
  ],
  [
    'product',
    '(?:product|item|article|model|device|appliance) (?:name|number|code|no|id)s?|name of (?:the|your) (?:product|item|article|device|model)|sku|artikelnummer',
  ],
  [
    'date',
    '(?:purchase|order|delivery|invoice|transaction|payment) date|date of (?:the |your )?(?:purchase|order|delivery|payment|transaction|invoice|birth)|birth ?date|birthday|dob|(?:kauf|bestell|liefer|geburts)datum',
  ],
  [
    'address',
    '(?:delivery|shipping|billing|postal|home|mailing|street|invoice|residential|house) addr?(?:ess)?(?:es)?',
  ],
  [
    'address',
    '(?<!(?:email|mail|ip|web|mac|website) )address(?:es)?|post ?codes?|postal code|zip(?: ?codes?)?|plz|postleitzahl|anschrift|(?:liefer|rechnungs|post)?adresse|(?:liefer|rechnungs)anschrift',
  ],
  [
    'name',
    '(?<!(?:product|item|model|company|business|user|account|file|brand|shop|store|pet|street|domain|nick|screen) )(?:(?:full|first|last|family|given|second|sur) )?names?(?: and surname)?|surnames?|(?:nach|vor|familien)?namen?',
  ],
  ['amount', '(?:exact |total |full )?amount|(?:rechnungs)?betrag'],
  ['date', '(?<!(?:to|expiry|expiration|due) )date|datum'],
  ['product', '(?:product|item|article|model|device|appliance)|produkt|artikel|modell|gerät', 'weak'],
  ['email', 'email', 'weak'],
  ['phone', 'phone|telephone|mobile|cell|telefon|handy', 'weak'],
]

const compiled = patterns.map(([type, source, weak]) => ({
  type,
  weak: weak === 'weak',
  pattern: new RegExp(`(?<![^ ])(?:${source})(?![^ ])`, 'gu'),
}))

const trigger =
  /ord|bestell|auftrag|purchas|book|reserv|confirm|number|nummer|invoice|bill|receipt|rechnung|beleg|serial|serien|imei|s ?\/ ?n|mail|phone|fone|mobile|cell|handy|telefon|call|contact|reach|produ|item|arti|model|devic|applian|gerät|sku|date|datum|dob|birth|addr|adr|post|zip|plz|anschrift|name|amount|betrag|who|why|wer|wem|what|which|was |wie |welche|where|wo|when|wann|how|happen|problem|prob|issue|prefer|rather|would you|pay|paid/iu

/** Quick look: whether a sentence could ask for anything at all. */
export function mayAsk(sentence: string): boolean {
  return trigger.test(sentence)
}

/** The nouns of fact types in a sentence, in the order in which they stand; administrators' own words go first. */
export function findAskedNouns(sentence: PlainSentence, own?: OwnTypes): AskedNoun[] {
  const nouns = own ? findOwnNouns(sentence, own) : []
  const taken = new Set(nouns.flatMap(({ first, end }) => between(first, end)))
  for (const { type, weak, pattern } of compiled) {
    for (const match of sentence.text.matchAll(pattern)) {
      const first = sentence.wordAt(match.index)
      const end = sentence.wordAt(match.index + match[0].trimEnd().length - 1) + 1
      const inside = between(first, end)
      if (inside.length === 0 || inside.some((index) => taken.has(index))) continue
      for (const index of inside) taken.add(index)
      nouns.push({ type, first, end, weak })
    }
  }
  return nouns.toSorted((a, b) => a.first - b.first)
}

const between = (first: number, end: number) =>
  Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)

const findOwnNouns = (sentence: PlainSentence, own: OwnTypes): AskedNoun[] =>
  findPhrases(sentence.words, own.phrases).map(({ means, first, end }) => ({
    type: means,
    first,
    end,
    weak: false,
  }))
