import { describe, expect, it } from 'vitest'
import type { OpenHours } from '#lib/queue/day-spans.ts'
import type { ClockKind, ClockPolicy, ConversationTimes } from './clock.ts'
import { readClocks } from './read-clocks.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Minutes after nine on a Friday in Tallinn, before the clocks go forward on Sunday. */
const at = (minutes: number) => new Date(Date.parse('2026-03-27T07:00:00Z') + minutes * MINUTE)
const office: OpenHours = {
  timeZone: 'Europe/Tallinn',
  week: [[], ...Array.from({ length: 5 }, () => [{ from: '09:00', to: '17:00' }]), []],
  holidays: [],
}
const policy: ClockPolicy = {
  serviceLevelMs: MINUTE,
  firstReplyMs: 10 * MINUTE,
  nextReplyMs: 5 * MINUTE,
  resolutionMs: 9 * HOUR,
  pausesParked: true,
}
const opened: ConversationTimes = {
  openedAt: at(0),
  answeredAt: null,
  firstReplyAt: null,
  endedAt: null,
  isServed: false,
  turns: [],
  waits: [],
  parked: [],
}

function read(times: Partial<ConversationTimes>, now: Date, over: Partial<ClockPolicy> = {}, hours = office) {
  const clocks = readClocks({ ...opened, ...times }, { ...policy, ...over }, hours, now)
  return (kind: ClockKind) => clocks.find((clock) => clock.kind === kind)
}

describe('the first reply', () => {
  it('is at risk after four fifths of its time and due at the end', () => {
    expect(read({}, at(1))('first_reply')).toMatchObject({
      state: 'running',
      warnAt: at(8),
      dueAt: at(10),
      elapsedMs: MINUTE,
      stoppedAt: null,
    })
    expect(read({}, at(10))('first_reply')).toMatchObject({ state: 'breached', stoppedAt: null })
  })

  it('is met by a reply in time, breached by one that is late, and stopped where nobody was served', () => {
    const replied = (minutes: number) =>
      read({ answeredAt: at(1), firstReplyAt: at(minutes) }, at(60))('first_reply')
    expect(replied(10)).toMatchObject({ state: 'met', stoppedAt: at(10), elapsedMs: 10 * MINUTE })
    expect(replied(11)).toMatchObject({ state: 'breached', dueAt: at(10), stoppedAt: at(11) })
    expect(read({ endedAt: at(3) }, at(60))('first_reply')).toMatchObject({
      state: 'stopped',
      stoppedAt: at(3),
    })
    expect(read({ endedAt: at(30) }, at(60))('first_reply')).toMatchObject({ state: 'breached' })
  })

  it("without a target of its own is the answer within the queue's service level", () => {
    const own = { firstReplyMs: null }
    expect(read({}, at(0), own)('first_reply')).toMatchObject({ dueAt: at(1) })
    expect(read({ answeredAt: at(1) }, at(9), own)('first_reply')).toMatchObject({ state: 'met' })
    expect(read({ answeredAt: at(2), firstReplyAt: at(3) }, at(9), own)('first_reply')).toMatchObject({
      state: 'breached',
      stoppedAt: at(2),
    })
  })
})

describe('each next reply', () => {
  it('has its own clock, from the first word that waits', () => {
    const turns = [
      { from: at(20), to: at(24) },
      { from: at(30), to: null },
    ]
    const clocks = readClocks({ ...opened, firstReplyAt: at(1), turns }, policy, office, at(31))
    expect(clocks.filter(({ kind }) => kind === 'next_reply')).toMatchObject([
      { state: 'met', startedAt: at(20), stoppedAt: at(24) },
      { state: 'running', startedAt: at(30), dueAt: at(35) },
    ])
    expect(read({ turns }, at(31), { nextReplyMs: null })('next_reply')).toBeUndefined()
  })
})

describe('resolution', () => {
  it('runs in opening hours alone, over a week-end on which clocks change', () => {
    expect(read({}, at(0))('resolution')?.dueAt).toEqual(new Date('2026-03-30T07:00:00Z'))
    expect(
      read({ endedAt: new Date('2026-03-30T06:30:00Z'), isServed: true }, at(9999))('resolution'),
    ).toMatchObject({
      state: 'met',
      elapsedMs: 8.5 * HOUR,
    })
  })

  it('is not met by a customer who leaves or a conversation that is merged', () => {
    expect(read({ endedAt: at(5) }, at(9))('resolution')).toMatchObject({ state: 'stopped' })
  })

  it('stands still while parked, unless the queue says that it does not', () => {
    const parked = [
      { from: at(10), to: at(40) },
      { from: at(50), to: null },
    ]
    const short = { resolutionMs: HOUR }
    expect(read({ parked }, at(70), short)('resolution')).toMatchObject({
      state: 'paused',
      dueAt: null,
      warnAt: null,
      elapsedMs: 20 * MINUTE,
    })
    const woken = [{ from: at(10), to: at(40) }]
    expect(read({ parked: woken }, at(70), short)('resolution')).toMatchObject({
      state: 'running',
      dueAt: at(90),
    })
    const running = read({ parked }, at(70), { ...short, pausesParked: false })('resolution')
    expect(running).toMatchObject({ state: 'breached', dueAt: at(60) })
  })

  it('that was breached before it was parked stays so', () => {
    const parked = [{ from: at(70), to: null }]
    expect(read({ parked }, at(80), { resolutionMs: HOUR })('resolution')).toMatchObject({
      state: 'breached',
    })
  })

  it('of a queue that never opens waits for ever, without an end', () => {
    const never = { ...office, week: [] }
    expect(read({}, at(9999), {}, never)('resolution')).toMatchObject({
      state: 'paused',
      dueAt: null,
      elapsedMs: 0,
    })
  })
})

describe("the requester's wait", () => {
  it('is the open time in which the customer waited for us, known at the end', () => {
    const times = {
      answeredAt: at(1),
      firstReplyAt: at(2),
      waits: [
        { from: at(10), to: at(13) },
        { from: at(470), to: at(490) },
        { from: at(500), to: null },
      ],
      endedAt: at(510),
      isServed: true,
    }
    expect(read({ ...times, endedAt: null }, at(505))('requester_wait')).toBeUndefined()
    expect(read(times, at(600))('requester_wait')).toMatchObject({ state: 'stopped', elapsedMs: 15 * MINUTE })
  })

  it('fits its column however long it was', () => {
    const times = { endedAt: at(5_000_000), openedAt: at(0) }
    const clocks = readClocks({ ...opened, ...times }, policy, null, at(5_000_001))
    expect(clocks.map(({ elapsedMs }) => elapsedMs)).toEqual([2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1])
  })
})
