import { CaseBook } from './case-book.ts'
import type { SeedCustomer } from './customer.ts'
import { emptyMemory } from './memory.ts'
import { isKept } from './order.ts'
import { planConversations } from './plan-conversations.ts'
import { daysAfter, type Story } from './story.ts'
import { tellCampaigns } from './tell-campaigns.ts'
import { tellContacts } from './tell-contacts.ts'
import { tellConversation } from './tell-conversation.ts'
import { tellHabits, tellLoyalty } from './tell-habits.ts'
import { tellOpenCase } from './tell-open-case.ts'
import { tellOrders } from './tell-orders.ts'
import { writeCases } from './write-cases.ts'

const GOLD_CENTS = 60_000
const SILVER_CENTS = 15_000

/** One customer with all that happened. `place` among the others decides who has a case open today. */
export function tellCustomer(told: Omit<Story, 'memory'>, place: number) {
  const story = { ...told, memory: emptyMemory(place) }
  const { customer, random } = story
  const tier = writeCustomer(story)
  writeIdentifiers(story)
  writeOrders(story)
  tellOrders(story)
  tellContacts(story, customer.isLoud ? 0.8 : 0.28)
  tellCampaigns(story, customer.isLoud ? 2.5 : random.between(40, 160))
  tellHabits(story, customer.isLoud ? random.between(600, 1600) : random.between(1, 10))
  tellLoyalty(story, tier)
  const cases = new CaseBook(story)
  for (const one of planConversations(story)) tellConversation(story, cases, one)
  tellOpenCase(story, cases, place)
  writeCases(story, cases.cases)
}

const tierOf = ({ isMember }: SeedCustomer, revenue12mCents: number) => {
  if (!isMember) return null
  if (revenue12mCents >= GOLD_CENTS) return 'Gold'
  return revenue12mCents >= SILVER_CENTS ? 'Silver' : 'Basic'
}

/** Gives the tier that the last twelve months come to. */
export function writeCustomer({ ledger, random, customer, ground }: Story): string | null {
  const { id, name, language, address, since, orders } = customer
  const kept = orders.filter(isKept)
  const recent = kept.filter(({ placedAt }) => placedAt > daysAfter(ground.now, -365))
  const sum = (from: typeof orders) => from.reduce((total, { totalCents }) => total + totalCents, 0)
  const revenue12mCents = sum(recent)
  const tier = tierOf(customer, revenue12mCents)
  ledger.rows.customer.push({
    id,
    name,
    tier,
    language,
    address,
    since,
    revenue12mCents,
    revenueCents: sum(kept),
    orderCount12m: recent.length,
    consent: {
      marketing_email: random.chance(0.7),
      marketing_sms: random.chance(0.35),
      calls: random.chance(0.5),
    },
    isDemo: true,
    createdAt: since,
  })
  return tier
}

function writeIdentifiers({ ledger, random, customer }: Story) {
  const { id: customerId, email, phone, since, isMember, firstName } = customer
  const add = (type: string, value: string, verifiedBy: string | null) =>
    ledger.rows.identifier.push({
      id: random.id(since),
      customerId,
      type,
      value,
      verifiedBy,
      createdAt: since,
    })
  add('email', email, 'shop account')
  add('phone', phone, 'text message')
  const digits = email.replace(/\D/g, '')
  if (isMember) add('loyalty', `TL-${digits.padStart(6, '0')}`, 'club card')
  if (random.chance(0.1)) add('social', `@${firstName.toLowerCase()}_${random.between(10, 99)}`, null)
  if (random.chance(0.06)) add('email', `family.${random.between(1, 40)}@example.org`, null)
}

export function writeOrders({ ledger, customer }: Story) {
  for (const order of customer.orders) {
    const { id, customerId, number, items, totalCents, status, shipTo, placedAt, deliveredAt } = order
    ledger.rows.order.push({
      id,
      customerId,
      number,
      items,
      totalCents,
      currency: 'EUR',
      status,
      shipTo,
      placedAt,
      deliveredAt,
    })
  }
}
