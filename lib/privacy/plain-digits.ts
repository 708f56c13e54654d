const beyondAscii = /[\u0080-\uffff]/
const exotic = /\p{Nd}|\p{Zs}|\p{Pd}|\p{Cf}|[\u2212\u00b7\u2028\u2029]/gu

function digitOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10
  const low = code & 15
  return /\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6
}

function asAscii(sign: string): string {
  if (/\p{Nd}/u.test(sign)) return String(digitOf(sign)).padEnd(sign.length, '\u200b')
  if (/\p{Pd}|\u2212/u.test(sign)) return '-'
  return (/\p{Cf}/u.test(sign) ? '\u200b' : ' ').repeat(sign.length)
}

/** The text with the digits, spaces and dashes of every script as ASCII's; the length and the places stay. */
export function plainDigits(text: string): string {
  return beyondAscii.test(text) ? text.replace(exotic, asAscii) : text
}
