const reach = 48

const otherCards =
  'gift|loyalty|member(?:ship)?|club|bonus|points|store|library|sim|id|identity|customer|business|report|score|insurance|punch|time|key|access|memory|graphics|post|boarding'

const cardWords = new RegExp(
  `(?<!\\b(?:${otherCards})[ -]?)(?:cards?\\b|card(?=\\d))|\\b(?:visa|master ?card|maestro|amex|american express|diners|discover|jcb|union ?pay|credit|debit|ccn?|pan)\\b|kreditk|debitk|kartenn|\\b(?:karten?|carte|tarjeta|carta|cartão|cartao|karta|kart[ıi]?|kaart|kort)\\b|карт|カード|카드|卡|بطاقة`,
  'iu',
)

const things =
  'orders?|bestell\\p{L}*|auftrag\\p{L}*|commande|pedido|ordine|ord|invoice|rechnung\\p{L}*|facture|factura|tracking|track|sendung\\p{L}*|parcel|paket\\p{L}*|package|shipment|shipping|consignment|awb|waybill|serial|serien\\p{L}*|sn|imei|meid|eid|iccid|account|konto\\p{L}*|customer|kunden\\p{L}*|member(?:ship)?|loyalty|voucher|coupon|gift card|loyalty card|ticket|case|reference|ref|referenz\\p{L}*|transaction|transaktion\\p{L}*|txn|receipt|timestamp|unix|epoch|ts|isbn|ean|gtin|upc|barcode|sku|article|artikel\\p{L}*|part|model|meter|zähler\\p{L}*|policy|contract|vertrag\\p{L}*|vat|tax|passport|id|uuid|session|device|booking|buchung\\p{L}*|reservation|confirmation|iban'
const phones =
  'phone|tel|telephone|telefon\\p{L}*|mobile|mobil\\p{L}*|cell|handy\\p{L}*|call(?: me)?|reach me|whatsapp|fax|ring|sms|text me'
const filler =
  '(?:[\\s:=#.("\'\\-]|\\b(?:number|numbers|no|nr|num|id|code|is|was|are|the|on|at|under|ist|lautet|nummer)\\b)*'

const thingBefore = new RegExp(`(?:^|[^\\p{L}])(?:${things})${filler}$`, 'iu')
const phoneBefore = new RegExp(`(?:^|[^\\p{L}])(?:${phones})${filler}$`, 'iu')

const before = (plain: string, start: number) => plain.slice(Math.max(0, start - reach), start)

export const hasCardLabel = (plain: string, start: number): boolean => cardWords.test(before(plain, start))
export const hasThingLabel = (plain: string, start: number): boolean => thingBefore.test(before(plain, start))
export const hasPhoneLabel = (plain: string, start: number): boolean => phoneBefore.test(before(plain, start))

const expiry =
  /^[\s,;|/(-]*(?:(?:exp|valid|good|gültig|cvv|cvc|bis)\b|(?:0[1-9]|1[0-2]) ?[/.-] ?(?:20)?[2-4]\d(?!\d))/iu

/** What stands after a card on its face: the expiry, or the word for its code. */
export const hasExpiryAfter = (plain: string, end: number): boolean => expiry.test(plain.slice(end, end + 24))
