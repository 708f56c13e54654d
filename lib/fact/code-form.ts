/**
 * How a code is written, part by part. It is read left to right without ever going back: no part could take what the
 * next one needs.
 */
export type CodePart =
  | { is: 'letter' }
  /** The very character, whatever its case. */
  | { is: 'exact'; unit: string }
  /** A mark that people write otherwise, or leave out. */
  | { is: 'gap'; mark: string }
  | { is: 'digits'; least: number; most: number; isGrouped: boolean }

export type CodeForm = readonly CodePart[]

const letter = /\p{L}/u
const digit = /\p{Nd}/u

/** "AB-12345": two letters, a dash or what stands for one, five digits. */
export function formOfExample(example: string): CodeForm {
  const parts: CodePart[] = []
  for (const unit of example) {
    const last = parts.at(-1)
    if (letter.test(unit)) parts.push({ is: 'letter' })
    else if (!digit.test(unit)) {
      if (last && last.is !== 'gap') parts.push({ is: 'gap', mark: unit })
    } else if (last?.is === 'digits')
      parts.splice(-1, 1, { ...last, least: last.least + 1, most: last.most + 1 })
    else parts.push({ is: 'digits', least: 1, most: 1, isGrouped: false })
  }
  return parts.at(-1)?.is === 'gap' ? parts.slice(0, -1) : parts
}

export function formOfDigits({
  prefix,
  least,
  most,
}: {
  prefix: string
  least: number
  most: number
}): CodeForm {
  const fixed = prefix
    .split('')
    .map((unit): CodePart =>
      letter.test(unit) || digit.test(unit) ? { is: 'exact', unit } : { is: 'gap', mark: unit },
    )
  const joint: CodePart[] = fixed.length > 0 && fixed.at(-1)?.is !== 'gap' ? [{ is: 'gap', mark: '' }] : []
  return [...fixed, ...joint, { is: 'digits', least, most, isGrouped: true }]
}

/** Letters and enough digits: it can be nothing else, so nobody need say what it is. */
export function standsAlone(form: CodeForm): boolean {
  const letters = form.some((part) => part.is === 'letter' || (part.is === 'exact' && letter.test(part.unit)))
  const digits = form.reduce((sum, part) => sum + (part.is === 'digits' ? part.least : 0), 0)
  return letters && digits >= 3
}

/** The code in the way of its form: "ab 12345" is AB-12345. */
export function writeCode(form: CodeForm, said: string): string {
  const units = said
    .toUpperCase()
    .split('')
    .filter((unit) => letter.test(unit) || digit.test(unit))
  let at = 0
  const written = form.map((part, index) => {
    if (part.is === 'gap') return part.mark
    const rest = index === form.length - 1
    const length = part.is === 'digits' ? part.most : 1
    const piece = units.slice(at, rest ? undefined : at + length).join('')
    at += length
    return piece
  })
  return written.join('')
}
