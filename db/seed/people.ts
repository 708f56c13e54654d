import { randomBytes } from 'node:crypto'
import { hashPassword } from '#lib/auth/password.ts'
import { type Ground, orderNumbers, type SeedAgent } from './ground.ts'
import type { Ledger } from './ledger.ts'
import { makeOffers } from './offers.ts'
import type { Random } from './random.ts'
import { QUEUE_RULES } from './queue-rules.ts'
import { Queues } from './queues.ts'
import { DISPOSITIONS, MACROS } from './settings.ts'

const PASSWORD = 'throughline'
const SECRET_BYTES = 32
const CAPACITY = 6
const OVERFLOW_MS = 180_000
const SKILLS = ['Orders', 'Returns', 'Billing', 'Complaints', 'Retention'] as const

/** Levels in the order of SKILLS; 0 is none. */
const AGENTS: readonly [name: string, languages: string[], levels: number[]][] = [
  ['Agnes Lepik', ['en', 'et', 'fi'], [5, 0, 0, 3, 2]],
  ['Ben Carter', ['en'], [4, 0, 0, 0, 0]],
  ['Carla Mendes', ['en', 'pt', 'es'], [4, 5, 0, 4, 3]],
  ['Dmitri Orlov', ['en', 'ru', 'et'], [3, 4, 0, 2, 0]],
  ['Esra Aydın', ['en', 'tr', 'de'], [0, 5, 0, 4, 4]],
  ['Femke de Vries', ['en', 'nl', 'de', 'fr'], [0, 4, 5, 3, 5]],
]

/** Teams, people, queues, skills, outcomes, macros, offers and the shop's widget. */
export async function layGround(ledger: Ledger, random: Random, now: Date, from: Date): Promise<Ground> {
  const people = new People(ledger, random, from, await hashPassword(PASSWORD))
  const care = people.team('Customer care')
  const partners = people.team('Trade partners')
  const agents = AGENTS.map(([name, languages], at) =>
    people.add(`agent${at + 1}`, name, 'agent', care, languages),
  )
  people.add('supervisor', 'Sara Nyström', 'supervisor', care, ['en', 'sv'])
  const manager = people.add('manager', 'Maarja Vaher', 'manager', care, ['en', 'et'])
  people.add('admin', 'Andres Kask', 'administrator', care, ['en', 'et'])
  const outsider = people.add('trade', 'Tiit Sepp', 'agent', partners, ['en', 'et'])
  const skillIds = addSkills(ledger, random, from, agents)
  const places = new Queues(ledger, random, from, skillIds)
  const queues = {
    orders: places.add('Orders', care, agents.slice(0, 4), QUEUE_RULES.orders),
    returns: places.add('Returns', care, agents.slice(2, 6), QUEUE_RULES.returns),
    billing: places.add('Billing', care, agents.slice(5), QUEUE_RULES.billing),
  }
  places.add('Trade', partners, [outsider], QUEUE_RULES.trade)
  places.overflow(queues.billing.id, queues.orders.id, OVERFLOW_MS)
  addMacros(ledger, random, from, queues)
  addWidget(ledger, random, from, queues.orders.id)
  const dispositions = addDispositions(ledger, random, from, queues)
  const offers = makeOffers(ledger, random, from)
  return { now, from, queues, manager, dispositions, offers, nextOrderNumber: orderNumbers() }
}

type ShopQueues = Ground['queues']

class People {
  readonly ledger: Ledger
  readonly random: Random
  readonly at: Date
  readonly passwordHash: string

  constructor(ledger: Ledger, random: Random, at: Date, passwordHash: string) {
    this.ledger = ledger
    this.random = random
    this.at = at
    this.passwordHash = passwordHash
  }

  team(name: string): string {
    const id = this.random.id(this.at)
    this.ledger.rows.team.push({ id, name, createdAt: this.at })
    return id
  }

  /** Everybody starts offline. */
  add(account: string, name: string, role: string, teamId: string, languages: string[]): SeedAgent {
    const { ledger, random, at, passwordHash } = this
    const id = random.id(at)
    const email = `${account}@demo.example`
    ledger.rows.agent.push({ id, email, name, role, passwordHash, teamId, languages, createdAt: at })
    ledger.rows.presence.push({
      agentId: id,
      state: 'offline',
      since: at,
      idleSince: at,
      capacityUnits: CAPACITY,
    })
    return { id, name, firstName: name.split(' ')[0] ?? name }
  }
}

function addSkills(ledger: Ledger, random: Random, at: Date, agents: readonly SeedAgent[]) {
  const ids = new Map<string, string>()
  for (const [place, name] of SKILLS.entries()) {
    const skillId = random.id(at)
    ids.set(name, skillId)
    ledger.rows.skill.push({ id: skillId, name })
    for (const [index, agent] of agents.entries()) {
      const level = AGENTS[index]?.[2][place] ?? 0
      if (level > 0) ledger.rows.agentSkill.push({ agentId: agent.id, skillId, level })
    }
  }
  return ids
}

function addDispositions(ledger: Ledger, random: Random, at: Date, queues: ShopQueues) {
  const ids = new Map<string, string>()
  for (const [position, [label, queue]] of DISPOSITIONS.entries()) {
    const id = random.id(at)
    ids.set(label, id)
    ledger.rows.disposition.push({ id, queueId: queue && queues[queue].id, label, position })
  }
  return ids
}

function addMacros(ledger: Ledger, random: Random, at: Date, queues: ShopQueues) {
  for (const [title, text, queue] of MACROS)
    ledger.rows.macro.push({
      id: random.id(at),
      queueId: queue && queues[queue].id,
      title,
      text,
      createdAt: at,
    })
}

/** The secret signs identities, so it never comes from the seed. */
function addWidget(ledger: Ledger, random: Random, at: Date, queueId: string) {
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  ledger.rows.widget.push({
    id: random.id(at),
    key: 'demo',
    name: 'Demo shop',
    secret,
    queueId,
    createdAt: at,
  })
}
