import type { FoundFact, KnownToUs } from './found-fact.ts'
import { referenceKey } from './facts-agree.ts'
import { normaliseReference } from './normalise-fact.ts'

type ReferenceType = 'order_number' | 'invoice_number' | 'serial_number'
type Label = ReferenceType | 'other'

interface Token {
  raw: string
  start: number
  end: number
  digits: number
}

const tokenPattern =
  /(?<![\p{L}\p{N}@.€$£])(?:#\s?)?[\p{L}]{0,5}[-_/]?\d[\p{L}\d]{0,24}(?:[-/_][\p{L}\d]{1,16}){0,3}(?![@\p{L}\p{N}]|[.,:]\d)/gu

const labels: [Label, RegExp][] = [
  [
    'order_number',
    /^(?:orders?|purchase|booking|reservation|bestellung(?:en)?|bestell|bestellnummer|bestellnr|bestell-nr|auftrag|auftragsnummer|auftragsnr|ordernumber|ordernummer|commande|pedido|orden|ordine|ordre|bestelling|bestelnummer|encomenda|zamówienie)$/u,
  ],
  [
    'invoice_number',
    /^(?:invoices?|inv|bill|receipt|rechnung|rechnungsnummer|rechnungsnr|facture|factura|fattura|factuur)$/u,
  ],
  ['serial_number', /^(?:serial|s\/n|sn|imei|seriennummer|serien|série|seriale|serienr)$/u],
  [
    'other',
    /^(?:tracking|parcel|shipment|account|customer|member|membership|ticket|case|complaint|phone|tel|telephone|mobile|cell|call|ring|fax|card|visa|mastercard|ending|postcode|zip|plz|pin|code|cvv|iban|bic|vat|flat|apartment|apt|suite|room|house|model|art|article|sku|item|voucher|coupon|gift|policy|street|road|page|version|kundennummer|sendungsnummer|tracking-nummer|konto|telefon|artikelnummer|artikel)$/u,
  ],
]

const numberWords =
  /^(?:number|numbers|no|nos|nr|num|nbr|nummer|id|ids|ref|reference|code|numero|número|numéro|nº|№|n°|confirmation|#)$/u
const bridges =
  /^(?:is|was|are|were|it|its|it's|that's|thats|be|being|would|should|my|the|our|this|called|with|under|one|lautet|ist|war|meine|die|der|das|mit|es|est|:|=|-|\.|\(|"|'|\*|>|°|º|,)$/u
const joins = /^(?:and|or|&|\+|und|oder|et|y|\/)$/u

function readTokens(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({
    raw: match[0],
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0].match(/\d/g)?.length ?? 0,
  }))
}

function labelOf(word: string): Label | null {
  return labels.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

interface LabelBefore {
  label: Label | null
  /** "order number 123", not merely "order 123". */
  explicit: boolean
}

/** Walks left over "number", "is", ":", other references and the like to the word that says what this is. */
function labelBefore(text: string, start: number): LabelBefore {
  const left = text.slice(Math.max(0, start - 60), start).toLowerCase()
  const words = (left.match(/[\p{L}\p{N}][\p{L}\p{N}'/°º-]*|[^\s]/gu) ?? []).slice(-8).reverse()
  let explicit = false
  for (const word of words) {
    const label = labelOf(word)
    if (label) return { label, explicit: explicit || /n(?:umme)?r$|number$/u.test(word) }
    if (numberWords.test(word)) explicit = true
    else if (!bridges.test(word) && !joins.test(word) && !/\d{3}/.test(word)) break
  }
  return { label: null, explicit }
}

const labelAfter =
  /^\s?[),]?\s?(?:\(|is|was|=|-|ist)\s?(?:my |the |our |your |meine |die )?(order|invoice|serial|bestellnummer|bestellung|rechnungsnummer|tracking|customer|account|phone|mobile|telephone)/iu

function labelFor(text: string, token: Token): LabelBefore {
  const before = labelBefore(text, token.start)
  if (before.label) return before
  const after = labelAfter.exec(text.slice(token.end, token.end + 30))?.[1]
  return after ? { label: labelOf(after.toLowerCase()), explicit: true } : before
}

const unitAfter =
  /^ ?(?:%|€|\$|£|°|(?:eur|euros?|usd|gbp|pounds?|dollars?|pcs|pieces|stück|units|items|kg|g|ml|l|cm|mm|gb|mb|days?|weeks?|months?|years?|hours?|minutes?|mins?|am|pm|times)(?![\p{L}\p{N}]))/iu

/** Digit groups that only together are an order on file: "482 13". */
function joinKnown(
  tokens: readonly Token[],
  index: number,
  text: string,
  known: ReadonlySet<string>,
): Token | null {
  let key = ''
  let joined: Token | null = null
  for (const token of tokens.slice(index, index + 5)) {
    if (joined && !/^[ -]{1,2}$/.test(text.slice(joined.end, token.start))) break
    key += referenceKey(token.raw)
    const start: number = joined ? joined.start : token.start
    joined = { raw: text.slice(start, token.end), start, end: token.end, digits: key.length }
    if (key.length >= 4 && known.has(key)) return joined
  }
  return null
}

function decide(text: string, token: Token, onFile: boolean): ReferenceType | null {
  const { label, explicit } = labelFor(text, token)
  if (label === 'other') return null
  if (unitAfter.test(text.slice(token.end, token.end + 12)) && !explicit) return null
  const hashed = token.raw.startsWith('#')
  if (label === 'order_number' || label === 'invoice_number') {
    return onFile || token.digits >= (explicit || hashed ? 3 : 5) ? label : null
  }
  if (label) return explicit || token.digits >= 4 ? label : null
  return onFile || (hashed && token.digits >= 4) ? 'order_number' : null
}

const longestList = 300

/** Order, invoice and serial numbers (of the first three hundred numbers of any kind): by the word beside them, by "#", or because the order is on file. */
export function findReferences(text: string, known: KnownToUs): FoundFact[] {
  const keys = new Set([...known.orderNumbers].map(referenceKey))
  const tokens = readTokens(text).slice(0, longestList)
  const found: FoundFact[] = []
  let done = 0
  for (const [index, token] of tokens.entries()) {
    if (token.start < done) continue
    const joined = joinKnown(tokens, index, text, keys)
    const { raw, start, end, digits } = joined ?? token
    const type = decide(text, { raw, start, end, digits }, joined !== null)
    const value = normaliseReference(raw)
    if (!type || !value) continue
    const verified = type === 'order_number' && joined !== null
    const evidence = labelFor(text, token).label ? 'label' : verified ? 'database' : 'pattern'
    found.push({ type, value, said: raw, start, end, evidence, verified })
    done = end
  }
  return found
}
