export interface NamedIdentifier {
  type: string
  value: string
}

/** One text for each identifier, as it is kept. */
export const nameOf = ({ type, value }: NamedIdentifier) => `${type}:${value}`

const NOBODY = new Set(
  (
    'null nil none nan na undefined unknown anonymous guest test user admin default true false empty notset ' +
    'notavailable notapplicable noemail nophone noname deleted redacted objectobject userid email phone'
  ).split(' '),
)
/** A template that nobody filled in. */
const UNFILLED = /^(\{\{.*\}\}|\$\{.*\}|%[^%]+%|<[^>]*>|\[\[.*\]\])$/
const BLOCKED_EMAIL =
  /^((test|null|none|undefined|unknown|noreply|no-reply|donotreply|anonymous|guest)@.*|.*@(test|example\.(com|org|net)|localhost))$/
const LONGEST = 512
const SHORTEST_PHONE = 5

/** As it is kept and compared; null where it can't name anybody. */
export function normaliseIdentifier({ type, value }: NamedIdentifier): NamedIdentifier | null {
  const text = value
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
  const plain = type === 'email' ? text.toLowerCase() : type === 'phone' ? plainPhone(text) : text
  if (plain.length > LONGEST || plain.includes('\u0000') || namesNobody(plain)) return null
  if (type === 'email' && (BLOCKED_EMAIL.test(plain) || !/^[^\s@]+@[^\s@]+$/.test(plain))) return null
  if (type === 'phone' && plain.replaceAll(/\D/g, '').length < SHORTEST_PHONE) return null
  return { type, value: plain }
}

/** Whatever the case, the quotes and the blanks around it. */
function namesNobody(text: string): boolean {
  const bare = bareOf(text)
  return NOBODY.has(bare) || /^(x*|0+|(\d)\2{3,})$/.test(bare) || text === '-1' || UNFILLED.test(text)
}

/** Letters and digits alone, so that one writing stands for all of them. */
export const bareOf = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

const plainPhone = (text: string) => text.replaceAll(/[\s().-]/g, '').replace(/^00/, '+')
