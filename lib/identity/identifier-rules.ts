export interface IdentifierRule {
  /** 1 is the strongest. */
  priority: number
  /** How many different values one customer may have. */
  limit: number
  /** Whether two customers may become one by it. */
  joins: boolean
}

const USUAL: IdentifierRule = { priority: 5, limit: 20, joins: true }

const RULES: Record<string, IdentifierRule> = {
  external_id: { priority: 1, limit: 1, joins: true },
  user_id: { priority: 1, limit: 1, joins: true },
  customer_number: { priority: 1, limit: 1, joins: true },
  loyalty_number: { priority: 2, limit: 2, joins: true },
  email: { priority: 3, limit: 5, joins: true },
  phone: { priority: 4, limit: 5, joins: false },
  anonymous_id: { priority: 6, limit: 100, joins: true },
}

export const ruleOf = (type: string): IdentifierRule =>
  (Object.hasOwn(RULES, type) ? RULES[type] : null) ?? USUAL

/** An identifier that more people than this have tells nobody apart. */
export const MOST_PEOPLE = 3

const BLOCKED =
  /^(null|nil|none|nan|n\/?a|undefined|unknown|anonymous|guest|test|user|admin|default|true|false|\[object object\]|[-_.?*x\s]*)$/i
const BLOCKED_EMAIL =
  /^((test|null|none|undefined|unknown|noreply|no-reply|anonymous|guest)@.*|.*@(test|example\.(com|org|net)|localhost))$/i
const LONGEST = 512

export interface NamedIdentifier {
  type: string
  value: string
}

/** As it is kept and compared; null where it can't name anybody. */
export function normaliseIdentifier({ type, value }: NamedIdentifier): NamedIdentifier | null {
  const text = value.normalize('NFKC').trim()
  const plain = type === 'email' ? text.toLowerCase() : type === 'phone' ? plainPhone(text) : text
  const digits = plain.replaceAll(/[\s+().-]/g, '')
  if (plain.length > LONGEST || plain.includes('\u0000') || BLOCKED.test(plain) || isOneDigit(digits))
    return null
  if (type === 'email' && (BLOCKED_EMAIL.test(plain) || !/^[^\s@]+@[^\s@]+$/.test(plain))) return null
  if (type === 'phone' && digits.length < 5) return null
  return { type, value: plain }
}

/** `0000`, `00000000-0000-0000-0000-000000000000`, `1111111`; a single digit may be somebody's number. */
const isOneDigit = (text: string) => /^0+$/.test(text) || /^(\d)\1{3,}$/.test(text)

const plainPhone = (text: string) => text.replaceAll(/[\s().-]/g, '').replace(/^00/, '+')
