export interface IdentifierRule {
  /** 1 is the strongest. */
  priority: number
  /** How many different values one customer may have. */
  limit: number
  /** Whether two customers may become one by it. */
  joins: boolean
  /** Whether it finds its customer though nobody vouches for it, as a device's own random number does. */
  claimedFinds: boolean
}

export interface KindRule extends IdentifierRule {
  type: string
}

/** A value that names nobody here: a shared mailbox, the number of the front desk. */
export interface BlockedValue {
  type: string
  value: string
}

/** How identifiers find and join customers; an administrator's to change. */
export interface IdentityRules {
  kinds: KindRule[]
  blocked: BlockedValue[]
  /** An identifier that more people than this have tells nobody apart. */
  mostPeople: number
  /** Whether pairs beyond doubt are merged without asking. */
  mergesAlone: boolean
}

const USUAL: IdentifierRule = { priority: 5, limit: 20, joins: true, claimedFinds: false }

const kind = (
  type: string,
  priority: number,
  limit: number,
  more: Partial<IdentifierRule> = {},
): KindRule => ({
  type,
  priority,
  limit,
  joins: true,
  claimedFinds: false,
  ...more,
})

/** As the product comes. */
export const DEFAULT_RULES: IdentityRules = {
  kinds: [
    kind('external_id', 1, 1),
    kind('user_id', 1, 1),
    kind('customer_number', 1, 1),
    kind('loyalty_number', 2, 2),
    kind('email', 3, 5),
    kind('phone', 4, 5, { joins: false }),
    kind('anonymous_id', 6, 100, { claimedFinds: true }),
  ],
  blocked: [],
  mostPeople: 3,
  mergesAlone: true,
}

export const ruleOf = ({ kinds }: IdentityRules, type: string): IdentifierRule =>
  kinds.find((rule) => rule.type === type) ?? USUAL
