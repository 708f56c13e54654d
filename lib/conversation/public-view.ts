import { database } from '#db/client.ts'
import { parsePhone } from '#lib/fact/parse-phone.ts'
import { estimateWait } from '#lib/queue/estimate-wait.ts'
import { QueueGlance } from '#lib/queue/queue-glance.ts'
import type { PublicCallback, PublicMessage, PublicState } from '#lib/widget/protocol.ts'
import { isRatingFinal } from '#lib/widget/widget.ts'
import type { ConversationState } from './conversation.ts'

export interface PublicMessageRow {
  id: string
  seq: number
  prevSeq: number
  authorKind: PublicMessage['authorKind']
  authorName: string | null
  text: string
  sentAt: Date
}

export const publicMessage = (row: PublicMessageRow): PublicMessage => ({
  ...row,
  sentAt: row.sentAt.toISOString(),
})

interface StateRow {
  id: string
  queueId: string
  state: ConversationState
  units: number
  endedBy: 'customer' | 'agent' | null
  agentName: string | null
  movedToId: string | null
  lastSeq: number
  messageLeft: boolean
  callbackEnabled: boolean
  callback: PublicCallback | null
  agentReadSeq: number
  score: number | null
  verbatim: string | null
  answeredAt: Date | null
}

/** What the customer's screen shows around the messages. `unread` counts the customer's newest unread ones. */
export async function loadPublicState(
  conversationId: string,
  glance = new QueueGlance(),
): Promise<PublicState> {
  const [row] = await database()<StateRow[]>`
    select c.id, c.queue_id as "queueId", c.state, c.units, c.ended_by as "endedBy", a.name as "agentName",
      (select t.id from conversation t where t.id = c.merged_into_id and t.state in ('waiting','active','parked')) as "movedToId",
      c.public_seq as "lastSeq", c.message_left_at is not null as "messageLeft", q.callback_enabled as "callbackEnabled",
      (select jsonb_build_object('state', b.state, 'phone', b.phone, 'slotAt', b.slot_at) from callback b
        where b.conversation_id = c.id and b.state in ('booked','due')) as callback, coalesce((select m.seq from message m where m.conversation_id = c.id and m.author_kind = 'customer'
        order by m.seq desc offset c.unread limit 1), 0) as "agentReadSeq",
      s.score, s.verbatim, s.answered_at as "answeredAt"
    from conversation c join queue q on q.id = c.queue_id 
      left join agent a on a.id = case c.state when 'parked' then c.preferred_agent_id else c.assignee_id end
      left join survey s on s.conversation_id = c.id
    where c.id = ${conversationId}`
  if (!row) throw new Error('A conversation that is watched was not found.')
  return {
    ...viewOf(row),
    ...(isAtScreen(row) ? await loadPlace(row, glance) : SERVED),
    ...(await glance.hours(row.queueId)),
  }
}

const SERVED = { place: null, waitRange: null, available: true }

const isAtScreen = ({ state, messageLeft, callback }: StateRow) =>
  state === 'waiting' && !messageLeft && !callback

const viewOf = (row: StateRow) => ({
  conversationId: row.id,
  state: publicStateOf(row),
  endedBy: row.endedBy,
  agentName: row.agentName,
  movedToId: row.movedToId,
  lastSeq: row.lastSeq,
  messageLeft: row.state === 'waiting' && row.messageLeft,
  callback: row.state === 'waiting' || row.state === 'parked' ? toCallback(row.callback) : null,
  canCallBack: row.state === 'waiting' && !row.callback && row.callbackEnabled,
  agentReadSeq: row.agentReadSeq,
  rating:
    row.score === null || row.answeredAt === null
      ? null
      : { score: row.score, comment: row.verbatim ?? '', isFinal: isRatingFinal(row.answeredAt, new Date()) },
})

const toCallback = (callback: PublicCallback | null): PublicCallback | null =>
  callback && {
    ...callback,
    phone: parsePhone(callback.phone, 'ZZ')?.formatInternational() ?? callback.phone,
    slotAt: new Date(callback.slotAt).toISOString(),
  }

/** What an agent put aside is still theirs to go on with: the customer writes, and it wakes. */
function publicStateOf({ state, callback }: StateRow): PublicState['state'] {
  if (state === 'parked') return callback ? 'waiting' : 'active'
  return state === 'waiting' || state === 'active' ? state : 'ended'
}

async function loadPlace({ id, queueId, units }: StateRow, glance: QueueGlance) {
  const [[row], staff] = await Promise.all([
    database()<{ ahead: number }[]>`
      select count(*)::int as ahead from waiting w, waiting mine
      where mine.conversation_id = ${id} and w.queue_id = ${queueId}
        and (w.since, w.conversation_id) < (mine.since, mine.conversation_id)`,
    glance.staff(queueId, units),
  ])
  const ahead = row?.ahead ?? 0
  return { place: ahead + 1, waitRange: estimateWait({ ahead, ...staff }), available: staff.available }
}
