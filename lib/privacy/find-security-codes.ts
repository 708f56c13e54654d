import type { CardSpan } from './card-span.ts'

const shortLabel = 'cvv2?|cvc2?|cvn2?|cvd2?|csc|cav2'
const label = `\\b(?:${shortLabel}|security[ -]?(?:code|number|digits)|card (?:verification|validation)(?: (?:code|value|number))?|verification value|digits? (?:code |number )?(?:on|at) the (?:back|front)(?: of (?:the|my) card)?|(?:code|number) on the (?:back|front)(?: of (?:the|my) card)?|sicherheits(?:code|nummer)|(?:karten)?prüf(?:nummer|ziffer|code)|code de sécurité|cryptogramme(?: visuel)?|código de seguridad|código de segurança|codice di sicurezza|(?:veiligheids|beveiligings)code)|安全码|код безопасности|セキュリティコード`
const between = `(?:[\\s:=#()"'.,*-]|\\b(?:is|are|was|code|number|no|nr|value|ist|sind|lautet|es|est|è|é|my|the|on|of|back|card|digits|and|it|it's|its|here)\\b){0,12}`
const value = '\\d(?:[ .-]\\d){2,3}(?!\\d)|\\d{3,4}(?!\\d|[/-]\\d|[.]\\d)'

const labelled = new RegExp(`(?:${label})${between}(?<!\\d)(${value})`, 'dgiu')
const named = new RegExp(
  `(?<![\\d/.-])(\\d{3,4})(?: ?\\( ?(?:${shortLabel}) ?\\)|,? (?:is|as|ist|=)(?: (?:my|the|der|die))? (?:${label})(?!${between}\\d))`,
  'dgiu',
)

const expiry = '(?:0[1-9]|1[0-2]) ?[/.-]? ?(?:20)?[2-4]\\d'
const lead = '(?:[\\s,;|/:(-]|\\b(?:exp|expiry|expires|expiration|date|valid|thru|until|till|good)\\b)*'
const afterExpiry = new RegExp(`^${lead}${expiry}[\\s,;|/)-]+(\\d{3,4})(?!\\d|[/.-]\\d| ?[€$£%])`, 'diu')
const afterNumber = /^[ ,;|/-]+(\d{3,4})(?= *(?:$|[\r\n;!?]|[.,](?!\d)))/d

const spanOf = (match: RegExpExecArray | RegExpMatchArray, offset = 0): CardSpan[] => {
  const at = match.indices?.[1]
  return at ? [{ start: at[0] + offset, end: at[1] + offset, kind: 'code' }] : []
}

function besideNumber(plain: string, { end }: CardSpan): CardSpan[] {
  const after = plain.slice(end, end + 48)
  const match = afterExpiry.exec(after) ?? afterNumber.exec(after)
  return match ? spanOf(match, end) : []
}

/** Card security codes: after their label, before it, or behind the number and expiry that they go with. */
export function findSecurityCodes(plain: string, numbers: readonly CardSpan[]): CardSpan[] {
  const patterns = mayNameCode(plain) ? [labelled, named] : []
  const found = [
    ...patterns.flatMap((pattern) => [...plain.matchAll(pattern)].flatMap((match) => spanOf(match))),
    ...numbers.flatMap((number) => besideNumber(plain, number)),
  ]
  return found.length === 0 ? found : withoutOverlaps(found, numbers, plain.length)
}

/** Each that stands on no number and on none before it. By places taken: comparing all with all takes minutes. */
function withoutOverlaps(
  found: readonly CardSpan[],
  numbers: readonly CardSpan[],
  length: number,
): CardSpan[] {
  const taken = new Uint8Array(length)
  for (const { start, end } of numbers) taken.fill(1, start, end)
  return found.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
}

// Cheaper than the labels: most texts hold none of these letters, and need no more than this look.
const mayName = /cv|csc|cav|code|verification|digit|on the|sicherheit|prüf|cryptog|c[óo]d[ic]|码|код|コード/i

export const mayNameCode = (plain: string): boolean => mayName.test(plain)

const asks = new RegExp(`(?:${label})[^\\d]{0,60}$`, 'iu')

/** Whether a text ends by naming the code, so that a bare number after it is one. */
export const namesSecurityCode = (plain: string): boolean => asks.test(plain.slice(-160))
