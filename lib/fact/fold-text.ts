const zeroes = [0x660, 0x6f0, 0x966, 0x9e6]

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  const zero = zeroes.find((start) => code >= start && code < start + 10)
  if (zero !== undefined) return String(code - zero)
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc || code === 0xb4 || code === 0x60) return "'"
  if (code === 0x201c || code === 0x201d) return '"'
  if (code >= 0x2010 && code <= 0x2014) return '-'
  return ' '
}

/**
 * One spelling for digits, quotes, dashes and spaces. Every UTF-16 unit maps to exactly one, so offsets
 * in the folded text are offsets in the original.
 */
export function foldText(text: string): string {
  return text.replace(
    /[`´\u00a0\u02bc\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u2000-\u2014\u2018\u2019\u201c\u201d\u202a-\u202f\u2060\u2066-\u2069\u3000\ufeff\uff01-\uff5e]/g,
    foldUnit,
  )
}
