import type { EventName } from '#lib/events.ts'
import type { EventEntry } from '#lib/conversation/views.ts'
import type { threadMessages } from './messages.ts'

type EventKey = keyof (typeof threadMessages)['events']

/** An event with the names that a sentence about it may need. */
export interface Told {
  actor: string
  agent: string
  data: NonNullable<EventEntry['data']>
  /** A time of its data as the reader writes it. */
  when: (key: string) => string | null
}

interface Said {
  key: EventKey
  values?: Record<string, string | number>
}

const byAgent =
  (key: EventKey) =>
  ({ agent }: Told): Said => ({ key, values: { name: agent } })
const byActor =
  (key: EventKey) =>
  ({ actor }: Told): Said => ({ key, values: { name: actor } })
const plainly = (key: EventKey) => (): Said => ({ key })

const SENTENCES: Partial<Record<EventName, (told: Told) => Said>> = {
  'conversation.opened': plainly('opened'),
  'conversation.assigned': assigned,
  'conversation.released': byAgent('released'),
  'conversation.ended': ended,
  'conversation.abandoned': plainly('abandoned'),
  'conversation.resolved': (told) =>
    told.data.by === 'time' ? { key: 'resolvedByTime' } : byAgent('resolved')(told),
  'conversation.parked': parked,
  'conversation.woken': ({ data: { by } }) => ({
    key: by === 'reply' ? 'wokenByReply' : by === 'time' ? 'wokenByTime' : 'wokenByPerson',
  }),
  'conversation.requeued': (told) =>
    told.data.by === 'customer' ? { key: 'keepsWaiting' } : byActor('requeued')(told),
  'conversation.merged': (told) => byActor(told.data.as === 'source' ? 'mergedAway' : 'merged')(told),
  'conversation.split': byActor('split'),
  'transfer.started': transferred,
  'transfer.declined': (told) =>
    byAgent(told.data.how === 'timed_out' ? 'transferTimedOut' : 'transferDeclined')(told),
  'transfer.cancelled': byActor('transferCancelled'),
  'transfer.acknowledged': byAgent('transferAcknowledged'),
  'participant.joined': joined,
  'participant.left': byAgent('left'),
  'hand.raised': byAgent('handRaised'),
  'hand.lowered': byActor('handLowered'),
  'callback.booked': ({ when }) => {
    const at = when('slotAt')
    return at ? { key: 'callbackBookedAt', values: { when: at } } : { key: 'callbackBooked' }
  },
  'callback.due': plainly('callbackDue'),
  'callback.settled': settled,
  'message.left': plainly('messageLeft'),
  'wrap_up.extended': byActor('wrapUpExtended'),
  'survey.answered': ({ data: { score } }) =>
    typeof score === 'number' ? { key: 'surveyScore', values: { score } } : { key: 'survey' },
}

/** An event of the thread as one short sentence. */
export const sentenceOf = (name: EventName, told: Told): Said => SENTENCES[name]?.(told) ?? { key: 'other' }

function assigned({ actor, agent: name, data: { reason } }: Told): Said {
  if (reason === 'reassigned') return { key: 'reassigned', values: { actor, name } }
  if (reason === 'taken_over') return { key: 'takenOver', values: { name } }
  if (reason === 'transfer') return { key: 'transferAccepted', values: { name } }
  const isBack = reason === 'woken' || reason === 'taken_back' || reason === 'split'
  return { key: isBack ? 'tookBack' : 'assigned', values: { name } }
}

function joined({ actor, agent: name, data }: Told): Said {
  if (data.role === 'consulted') return { key: 'consulted', values: { actor, name } }
  return { key: 'joined', values: { name } }
}

function ended(told: Told): Said {
  if (told.data.by === 'customer') return { key: 'endedByCustomer' }
  return told.agent ? byAgent('endedByAgent')(told) : { key: 'ended' }
}

function parked({ actor, agent, data, when }: Told): Said {
  const name = actor || agent
  const at = data.until === 'time' ? when('wakeAt') : null
  return at ? { key: 'parkedUntil', values: { name, when: at } } : { key: 'parked', values: { name } }
}

function transferred({ actor: name, agent: to, data }: Told): Said {
  const isWarm = data.kind === 'warm'
  if (data.to === 'queue')
    return { key: isWarm ? 'transferQueueWarm' : 'transferQueueCold', values: { name } }
  return { key: isWarm ? 'transferWarm' : 'transferCold', values: { name, to } }
}

function settled(told: Told): Said {
  const { outcome } = told.data
  if (outcome === 'cancelled') return { key: 'callbackCancelled' }
  return byAgent(outcome === 'done' ? 'callbackDone' : 'callbackFailed')(told)
}
