import type { Cause } from '#lib/recovery/cause.ts'
import type { CaseState, ContactChannel, Remedy, Severity } from '#lib/recovery/recovery-case.ts'
import { severityOf, type SignalKind } from '#lib/recovery/signal.ts'
import { isKept } from './order.ts'
import { daysAfter, type Story } from './story.ts'

export interface CaseSignal {
  kind: SignalKind
  sourceId: string
  conversationId: string | null
  quote: string
  score: number | null
  at: Date
  cause: Cause
  /** As somebody judged it; else by the signal. */
  severity?: Severity
}

/** How far a case has come; what lies after now is not in it. */
export interface CaseWay {
  takenAt: Date | null
  contactedAt: Date | null
  remediedAt: Date | null
  closedAt: Date | null
}

export interface SeedCase {
  id: string
  signals: CaseSignal[]
  severity: number
  valueAtRiskCents: number
  openedAt: Date
  way: CaseWay
  isWon: boolean
  channel: ContactChannel
  remedy: Remedy
  costCents: number
}

const YEAR_DAYS = 365
/** Until a case is this old its manager may still be at it. */
const FRESH_DAYS = 4

/** A customer's cases: one failure is one case, later signals join it while it is open. */
export class CaseBook {
  readonly cases: SeedCase[] = []
  readonly #story: Story

  constructor(story: Story) {
    this.#story = story
  }

  /** `reach` says where a fresh case stands; an older one is closed. */
  signal(signal: CaseSignal, reach?: Exclude<CaseState, 'confirmed' | 'lost'>) {
    const last = this.cases.at(-1)
    const isOpen = last && (last.way.closedAt === null || last.way.closedAt > signal.at)
    const severity = signal.severity ?? severityOf(signal.kind, signal.score)
    if (!isOpen) return this.#open(signal, severity, reach)
    last.signals.push(signal)
    last.severity = Math.max(last.severity, severity)
  }

  #open(signal: CaseSignal, severity: number, reach?: CaseState) {
    const { random, ground } = this.#story
    const isFresh = daysAfter(signal.at, FRESH_DAYS) > ground.now
    const way = reach || isFresh ? this.#freshWay(signal.at, reach ?? 'contacted') : this.#wholeWay(signal.at)
    this.cases.push({
      id: random.id(signal.at),
      signals: [signal],
      severity,
      valueAtRiskCents: this.#spentBefore(signal.at),
      openedAt: signal.at,
      way,
      isWon: random.chance(0.72),
      channel: random.pick(['phone', 'phone', 'email', 'chat'] as const),
      ...random.pick(REMEDY_CHOICES),
    })
  }

  #wholeWay(at: Date): CaseWay {
    const { random } = this.#story
    const takenAt = daysAfter(at, random.between(5, 90) / 1440)
    const contactedAt = daysAfter(takenAt, random.between(10, 900) / 1440)
    const remediedAt = daysAfter(contactedAt, random.between(1, 30) / 24)
    return { takenAt, contactedAt, remediedAt, closedAt: daysAfter(remediedAt, random.between(4, 40) / 24) }
  }

  /** The steps so far lie evenly between the signal and now. */
  #freshWay(at: Date, reach: CaseState): CaseWay {
    const { now } = this.#story.ground
    const part = (share: number) => new Date(at.getTime() + (now.getTime() - at.getTime()) * share)
    const steps = ['detected', 'owned', 'contacted', 'remedied'].indexOf(reach)
    return {
      takenAt: steps >= 1 ? part(0.2) : null,
      contactedAt: steps >= 2 ? part(0.4) : null,
      remediedAt: steps >= 3 ? part(0.7) : null,
      closedAt: null,
    }
  }

  #spentBefore(at: Date): number {
    const from = daysAfter(at, -YEAR_DAYS)
    return this.#story.customer.orders
      .filter((order) => isKept(order) && order.placedAt > from && order.placedAt < at)
      .reduce((sum, { totalCents }) => sum + totalCents, 0)
  }
}

const REMEDY_CHOICES: readonly { remedy: Remedy; costCents: number }[] = [
  { remedy: 'replacement', costCents: 5200 },
  { remedy: 'redelivery', costCents: 740 },
  { remedy: 'voucher', costCents: 1000 },
  { remedy: 'refund', costCents: 8900 },
  { remedy: 'goodwill', costCents: 2500 },
  { remedy: 'correction', costCents: 0 },
]
