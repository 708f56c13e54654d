import type { ExtractContext, FoundFact } from './found-fact.ts'
import { parsePhone } from './parse-phone.ts'

const candidate =
  /(?<![\p{L}\p{N}@.,#€$£/-])(?:\+|00)?\(?\d(?:[ ()./-]{0,3}\d){5,15}(?![\p{L}\p{N}]|[.,]\d|[@%€])/gu
const label =
  /(?:phone|telephone|tel|mobile|cell|call|calling|reach|ring|text|whatsapp|number|telefon|telefonnummer|handy|handynummer|nummer|mobil|anrufen|erreichen|téléphone|teléfono|telefono|portable|gsm)\b[^.!?\n]{0,24}$/iu
const otherLabel =
  /(?:order|bestell\p{L}*|auftrag\p{L}*|invoice|rechnung\p{L}*|tracking|sendung\p{L}*|parcel|shipment|serial|serien\p{L}*|account|customer|kunden\p{L}*|member|ticket|case|reference|ref|card|iban|zip|postcode|plz|imei|#)\W*(?:confirmation\W*)?(?:(?:number|no|nr|id|ref|code|nummer|is|was|ist|lautet)\W*){0,3}$/iu
const dateOrTime = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})(?: |$)/

const longestList = 40

/** A number written like a phone number: country code, trunk zero, groups, or a word that says so. */
function believable(written: string, before: string): boolean {
  if (dateOrTime.test(written) || otherLabel.test(before)) return false
  const digits = written.replace(/\D/g, '')
  if (/^(?:\+|00)/.test(written) || label.test(before)) return digits.length >= 6
  return digits.length >= 9 && (digits.startsWith('0') || /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(written))
}

/** Phone numbers; a text with more than forty candidates is a list, and its rest is left alone. */
export function findPhones(text: string, context: ExtractContext): FoundFact[] {
  const found: FoundFact[] = []
  const known = new Set(context.known.phones)
  let tried = 0
  for (const match of text.matchAll(candidate)) {
    const start = match.index
    if (!believable(match[0], text.slice(Math.max(0, start - 60), start))) continue
    if (++tried > longestList) break
    const number = parsePhone(match[0], context.defaultCountry)
    if (!number?.isValid()) continue
    const value = number.number
    const end = start + match[0].length
    found.push({
      type: 'phone',
      value,
      said: match[0],
      start,
      end,
      evidence: 'pattern',
      verified: known.has(value),
    })
  }
  return found
}
