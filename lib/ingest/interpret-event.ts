import type { ConsentKey } from '#lib/privacy/consent.ts'
import type { NewTouchpoint } from './batch-rows.ts'
import { describeEvent } from './describe-event.ts'
import { mapName, type OwnMapping } from './map-name.ts'
import type { PendingEvent } from './pending-event.ts'
import { type NamedPerson, readPerson } from './read-person.ts'
import { readOrder, type SaidOrder } from './read-order.ts'
import { readWithdrawal } from './read-withdrawal.ts'

/** What an event says: of whom, what happened, and of which order. */
export interface Interpreted {
  event: PendingEvent
  person: NamedPerson
  touchpoint: Omit<NewTouchpoint, 'customerId' | 'orderId'> | null
  order: SaidOrder | null
  /** A group that the person belongs to is told once. */
  groupDetail: string | null
  /** The agreement that they took back. */
  withdrawn: ConsentKey | null
}

const CHANNELS: Record<string, string> = {
  'page view': 'web',
  search: 'web',
  'app session': 'app',
  'e-mail': 'email',
  'e-mail sent': 'email',
  'e-mail opened': 'email',
  'e-mail clicked': 'email',
  SMS: 'sms',
  'SMS campaign': 'sms',
  push: 'push',
  call: 'phone',
  chat: 'chat',
  letter: 'letter',
  'direct mail': 'letter',
  'social message': 'social',
  'store visit': 'visit',
  purchase: 'visit',
}

/** Throws `Unreadable` for what says nothing of anybody. */
export function interpretEvent(event: PendingEvent, own: readonly OwnMapping[]): Interpreted {
  const person = readPerson(event)
  const described = describeEvent(event)
  if (!described) return { event, person, touchpoint: null, order: null, groupDetail: null, withdrawn: null }
  const { eventName, title, detail, data } = described
  const { kind, department } = mapName(eventName, event.sourceId, own)
  const channel = event.type === 'screen' ? 'app' : (CHANNELS[kind] ?? null)
  return {
    event,
    person,
    touchpoint: {
      id: event.id,
      kind,
      department,
      channel,
      occurredAt: event.at,
      title,
      detail,
      actorName: event.sourceName,
      data,
    },
    order: readOrder(event, kind),
    groupDetail: event.type === 'group' ? detail : null,
    withdrawn: readWithdrawal(eventName, kind, data.channel),
  }
}
