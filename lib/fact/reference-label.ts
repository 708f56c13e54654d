export type ReferenceType = 'order_number' | 'invoice_number' | 'serial_number'
type Label = ReferenceType | 'other'

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
    /^(?:tracking|parcel|shipment|account|customer|member|membership|username|user|login|password|ticket|case|complaint|phone|tel|telephone|mobile|cell|call|ring|fax|card|visa|mastercard|ending|postcode|zip|plz|pin|code|cvv|iban|bic|vat|flat|apartment|apt|suite|room|house|model|art|article|sku|item|voucher|coupon|gift|policy|street|road|page|version|kundennummer|sendungsnummer|tracking-nummer|konto|telefon|artikelnummer|artikel)$/u,
  ],
]

const numberWords =
  /^(?:number|numbers|no|nos|nr|num|nbr|nummer|id|ids|ref|reference|code|numero|número|numéro|nº|№|n°|confirmation|#)$/u
const bridges =
  /^(?:is|was|are|were|it|its|it's|that's|thats|be|being|would|should|my|the|our|this|called|with|under|one|lautet|ist|war|meine|die|der|das|mit|es|est|:|=|-|\.|\(|"|'|\*|>|°|º|,)$/u
const joins = /^(?:and|or|&|\+|und|oder|et|y|\/)$/u

function labelOf(word: string): Label | null {
  return labels.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

export interface ReferenceLabel {
  label: Label | null
  /** "order number 123", not merely "order 123". */
  explicit: boolean
}

/** Walks left over "number", "is", ":", other references and the like to the word that says what this is. */
function labelBefore(text: string, start: number): ReferenceLabel {
  const left = text.slice(Math.max(0, start - 60), start).toLowerCase()
  const words = (left.match(/[\p{L}\p{N}][\p{L}\p{N}'/°º-]*|[^\s]/gu) ?? []).slice(-8).toReversed()
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

/** The word that says what the number between `start` and `end` is, before it or just after. */
export function labelOfReference(text: string, token: { start: number; end: number }): ReferenceLabel {
  const before = labelBefore(text, token.start)
  if (before.label) return before
  const after = labelAfter.exec(text.slice(token.end, token.end + 30))?.[1]
  return after ? { label: labelOf(after.toLowerCase()), explicit: true } : before
}
