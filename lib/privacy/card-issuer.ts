export interface CardIssuer {
  name: string
  starts: RegExp
  lengths: readonly number[]
  /** The range is also that of telephones and article numbers: it needs a word that says "card". */
  needsLabel?: boolean
}

const from16 = [16, 17, 18, 19]
const from12 = [12, 13, 14, 15, 16, 17, 18, 19]

/** Issuer identification numbers by network; the first that fits in start and length counts. */
export const cardIssuers: readonly CardIssuer[] = [
  { name: 'visa', starts: /^4/, lengths: [13, 16, 19] },
  { name: 'mastercard', starts: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { name: 'amex', starts: /^3[47]/, lengths: [15] },
  { name: 'diners', starts: /^(?:30[0-5]|3095|36|38|39)/, lengths: [14, 16, 17, 18, 19] },
  { name: 'jcb', starts: /^35(?:2[89]|[3-8])/, lengths: from16 },
  { name: 'discover', starts: /^(?:6011|64[4-9]|65)/, lengths: from16 },
  { name: 'unionpay', starts: /^(?:62|81)/, lengths: from16 },
  { name: 'maestro', starts: /^(?:50(?:18|20|38)|5893|6304|6759|676[1-3])/, lengths: from12 },
  { name: 'maestro', starts: /^(?:0604|5[06-8]|6)/, lengths: from12, needsLabel: true },
  { name: 'mir', starts: /^220[0-4]/, lengths: from16 },
  { name: 'troy', starts: /^9792/, lengths: [16] },
]

export function cardIssuer(digits: string): CardIssuer | null {
  return (
    cardIssuers.find(({ starts, lengths }) => lengths.includes(digits.length) && starts.test(digits)) ?? null
  )
}
