import { hashPassword } from '#lib/auth/password.ts'
import type { Sql } from '#db/client.ts'
import { insert } from './insert.ts'
import type { Random } from './random.ts'

export interface Places {
  teamId: string
  agents: string[]
  managerId: string
  orders: string
  returns: string
  billing: string
  widgetId: string
  dispositions: string[]
}

const PASSWORD = 'throughline'
const AGENTS = ['Agnes Lepik', 'Ben Carter', 'Carla Mendes', 'Dmitri Orlov', 'Esra Aydın', 'Femke de Vries']
const LANGUAGES = [
  ['en', 'et'],
  ['en'],
  ['en', 'pt', 'es'],
  ['en', 'ru', 'et'],
  ['en', 'tr', 'de'],
  ['en', 'nl', 'de'],
]
const DISPOSITIONS = [
  'Answered',
  'Exchanged',
  'Refunded',
  'Return arranged',
  'Delivery traced',
  'Passed to another department',
  'No reply from customer',
]
const MACROS = [
  [
    'Greeting',
    'Hello {{customer.first_name}}, this is {{agent.first_name}}. I have your history in front of me, so you need not repeat anything.',
  ],
  ['Sorry', 'I am sorry, {{customer.first_name}}. This should not have happened. Let me put it right now.'],
  [
    'Courier swap',
    'A courier brings the right one tomorrow and takes the other with them; it costs you nothing.',
  ],
  ['Refund times', 'The refund is on its way. Your bank shows it within two to three working days.'],
  [
    'Goodbye',
    'Is there anything else I can do for you today? Otherwise I wish you a good day, {{customer.first_name}}.',
  ],
]
const SKILLS = ['Orders', 'Returns', 'Billing', 'Complaints']

/** Teams, people, queues, skills, outcomes, macros and the shop's widget. */
export async function seedPeople(sql: Sql, random: Random, now: Date): Promise<Places> {
  const passwordHash = await hashPassword(PASSWORD)
  const id = () => random.id(now)
  const [teamId, partnersId, orders, returns, billing, trade] = [id(), id(), id(), id(), id(), id()]
  await insert(sql, 'team', [
    { id: teamId, name: 'Customer care' },
    { id: partnersId, name: 'Trade partners' },
  ])
  const person = (email: string, name: string, role: string, team: string, languages: string[] = ['en']) => ({
    id: id(),
    email: `${email}@demo.example`,
    name,
    role,
    password_hash: passwordHash,
    team_id: team,
    languages,
  })
  const agents = AGENTS.map((name, index) =>
    person(`agent${index + 1}`, name, 'agent', teamId, LANGUAGES[index]),
  )
  const manager = person('manager', 'Maarja Vaher', 'manager', teamId)
  const outsider = person('trade', 'Tiit Sepp', 'agent', partnersId)
  const others = [
    person('supervisor', 'Sara Nyström', 'supervisor', teamId),
    manager,
    person('admin', 'Andres Kask', 'administrator', teamId),
    outsider,
  ]
  const people = [...agents, ...others]
  await insert(sql, 'agent', people)
  await insert(
    sql,
    'presence',
    people.map((one) => ({
      agent_id: one.id,
      state: 'offline',
      since: now,
      idle_since: now,
      capacity_units: 6,
    })),
  )
  const queue = (queueId: string, name: string, team: string) => ({
    id: queueId,
    name,
    team_id: team,
    service_level_ms: 60_000,
    service_level_target: 0.8,
  })
  await insert(sql, 'queue', [
    queue(orders, 'Orders', teamId),
    queue(returns, 'Returns', teamId),
    queue(billing, 'Billing', teamId),
    queue(trade, 'Trade', partnersId),
  ])
  const member = (queueId: string, from: number, to: number) =>
    agents.slice(from - 1, to).map((one) => ({ queue_id: queueId, agent_id: one.id }))
  await insert(sql, 'queue_member', [
    ...member(orders, 1, 4),
    ...member(returns, 3, 6),
    ...member(billing, 6, 6),
    { queue_id: trade, agent_id: outsider.id },
  ])
  const skills = SKILLS.map((name) => ({ id: id(), name }))
  await insert(sql, 'skill', skills)
  await insert(
    sql,
    'agent_skill',
    agents.flatMap((one) =>
      skills.map((skill) => ({ agent_id: one.id, skill_id: skill.id, level: random.between(1, 5) })),
    ),
  )
  const dispositions = DISPOSITIONS.map((label, position) => ({ id: id(), queue_id: null, label, position }))
  await insert(sql, 'disposition', dispositions)
  await insert(
    sql,
    'macro',
    MACROS.map(([title, text]) => ({ id: id(), title, text })),
  )
  const widgetId = id()
  await insert(sql, 'widget', [
    { id: widgetId, key: 'demo', name: 'Demo shop', secret: newSecret(), queue_id: orders },
  ])
  return {
    teamId,
    agents: agents.map((one) => one.id),
    managerId: manager.id,
    orders,
    returns,
    billing,
    widgetId,
    dispositions: dispositions.map((one) => one.id),
  }
}

/** Never from the seed: it signs identities. */
const newSecret = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
