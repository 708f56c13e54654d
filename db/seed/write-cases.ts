import type { EventData, EventName } from '#lib/events.ts'
import { departmentOf } from '#lib/recovery/cause.ts'
import type { CaseState, Outcome, StepKind } from '#lib/recovery/recovery-case.ts'
import { contactDue, settleDue, toSeverity } from '#lib/recovery/signal.ts'
import type { CaseSignal, SeedCase } from './case-book.ts'
import type { SeedEvent } from './ledger.ts'
import { type Story, touch } from './story.ts'

/** Each case with its signals, steps, events and the two lines that the timeline shows of it. */
export function writeCases(story: Story, cases: readonly SeedCase[]) {
  for (const one of cases) writeCase(story, one)
}

function writeCase(story: Story, one: SeedCase) {
  const { ground, ledger, customer } = story
  const { id, way, openedAt, signals, isWon } = one
  const severity = toSeverity(one.severity)
  const cause = way.contactedAt ? (signals[0]?.cause ?? 'other') : null
  const outcome = way.closedAt && (isWon ? 'recovered' : 'not_recovered')
  ledger.rows.recoveryCase.push({
    id,
    customerId: customer.id,
    conversationId: signals.find(({ conversationId }) => conversationId)?.conversationId ?? null,
    state: stateOf(one),
    severity,
    valueAtRiskCents: one.valueAtRiskCents,
    ownerId: way.takenAt ? ground.manager.id : null,
    department: cause && departmentOf(cause),
    cause,
    outcome,
    openedAt,
    dueAt: way.contactedAt ? settleDue(openedAt, severity) : contactDue(openedAt, severity),
    ownedAt: way.takenAt,
    contactedAt: way.contactedAt,
    remediedAt: way.remediedAt,
    closedAt: way.closedAt,
  })
  for (const signal of signals) writeSignal(story, one, signal)
  writeSteps(story, one, outcome)
}

function stateOf({ way, isWon }: SeedCase): CaseState {
  if (way.closedAt) return isWon ? 'confirmed' : 'lost'
  if (way.remediedAt) return 'remedied'
  if (way.contactedAt) return 'contacted'
  return way.takenAt ? 'owned' : 'detected'
}

function writeSignal(story: Story, one: SeedCase, signal: CaseSignal) {
  const { random, ledger } = story
  const { kind, sourceId, conversationId, quote, score, at } = signal
  const id = random.id(at)
  ledger.rows.recoverySignal.push({ id, caseId: one.id, kind, conversationId, sourceId, quote, score, at })
  const isFirst = one.signals[0] === signal
  const data = { kind, severity: one.severity }
  const name = isFirst ? 'case.opened' : 'case.signalled'
  recordCase(story, one, { name, at, data, agentId: isByHand(signal) ? raiserOf(story).id : null })
  if (isFirst) touchCase(story, one, at, 'Recovery case opened')
}

/** Who wrote down that we failed them. */
const raiserOf = ({ ground }: Story) => ground.queues.orders.agents[0] ?? ground.manager
const isByHand = ({ kind }: CaseSignal) => kind === 'by_hand'

const TALKS = [
  'Spoke for ten minutes. Apologised for what went wrong, they took it well.',
  'Apologised and asked what would put it right.',
  'Reached them at the second try. They want it settled this week.',
] as const

const REMEDY_WORDS: Partial<Record<StepKind, string>> = {
  replacement: 'New one sent by courier, the other collected.',
  redelivery: 'Sent again by express at our cost.',
  voucher: 'Voucher over ten euros, valid for a year.',
  refund: 'Paid back in full.',
  goodwill: 'Delivery costs of the last orders given back.',
  correction: 'Corrected on the account, confirmation sent.',
}

function writeSteps(story: Story, one: SeedCase, outcome: Outcome | null) {
  const { way, channel, remedy, costCents, signals, isWon } = one
  const cause = signals[0]?.cause ?? 'other'
  for (const { quote, at } of signals.filter(isByHand))
    writeStep(story, one, { kind: 'raised', at, text: quote })
  if (way.takenAt) writeStep(story, one, { kind: 'taken', at: way.takenAt, text: '' }, 'case.taken')
  if (way.contactedAt)
    writeStep(
      story,
      one,
      { kind: 'contacted', at: way.contactedAt, text: story.random.pick(TALKS), channel },
      'case.contacted',
      { channel },
    )
  if (way.remediedAt)
    writeStep(
      story,
      one,
      { kind: remedy, at: way.remediedAt, text: REMEDY_WORDS[remedy] ?? '', costCents },
      'case.remedied',
      { remedy, costCents },
    )
  if (!way.closedAt || !outcome) return
  const data = { state: stateOf(one), outcome, cause, department: departmentOf(cause) }
  const text = isWon ? 'Confirmed by the customer.' : 'Bought elsewhere in the end.'
  writeStep(story, one, { kind: 'closed', at: way.closedAt, text }, 'case.closed', data)
  touchCase(
    story,
    one,
    way.closedAt,
    isWon ? 'Recovery case closed: recovered' : 'Recovery case closed: not recovered',
  )
}

interface NewStep {
  kind: StepKind
  at: Date
  text: string
  channel?: string
  costCents?: number
}

function writeStep(
  story: Story,
  one: SeedCase,
  step: NewStep,
  name?: EventName,
  data: EventData | null = null,
) {
  const { random, ground, ledger } = story
  const agent = step.kind === 'raised' ? raiserOf(story) : ground.manager
  ledger.rows.recoveryStep.push({
    id: random.id(step.at),
    caseId: one.id,
    kind: step.kind,
    channel: step.channel ?? null,
    text: step.text,
    costCents: step.costCents ?? null,
    agentId: agent.id,
    at: step.at,
  })
  if (name) recordCase(story, one, { name, at: step.at, data, agentId: agent.id })
}

type CaseEvent = Pick<SeedEvent, 'name' | 'at' | 'data'> & { agentId: string | null }

function recordCase({ ledger, customer }: Story, one: SeedCase, { name, at, data, agentId }: CaseEvent) {
  ledger.events.push({
    name,
    at,
    actorKind: agentId ? 'agent' : 'system',
    actorId: agentId,
    conversationId: one.signals[0]?.conversationId ?? null,
    seq: null,
    customerId: customer.id,
    queueId: null,
    agentId,
    subjectId: one.id,
    data: data ?? null,
  })
}

function touchCase(story: Story, one: SeedCase, at: Date, title: string) {
  const conversationId = one.signals[0]?.conversationId
  const actorName = title.includes('closed') ? story.ground.manager.name : undefined
  touch(story, 'support', 'case', at, {
    title,
    ...(conversationId ? { conversationId } : {}),
    ...(actorName ? { actorName } : {}),
  })
}
