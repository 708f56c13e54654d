import type { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import type { addQueueInput } from './inputs.ts'

type Rules = z.output<typeof addQueueInput>

const inMs = (seconds: number | null) => (seconds === null ? null : seconds * 1000)

/** Everything about a queue but its name, team and people. */
export async function writeRules(tx: Tx, queueId: string, rules: Rules) {
  await requireSchedule(tx, rules.scheduleId)
  await tx`
    update queue set service_level_ms = ${rules.serviceLevelSeconds * 1000},
      service_level_target = ${rules.serviceLevelPercent / 100}, wrap_up_required = ${rules.wrapUpRequired},
      wrap_up_limit_ms = ${inMs(rules.wrapUpLimitSeconds)}, wrap_up_extendable = ${rules.wrapUpExtendable},
      priority = ${rules.priority}, value_class = ${rules.valueClass}, schedule_id = ${rules.scheduleId},
      first_reply_ms = ${inMs(rules.firstReplySeconds)}, next_reply_ms = ${inMs(rules.nextReplySeconds)},
      resolution_ms = ${rules.resolutionMinutes === null ? null : rules.resolutionMinutes * 60_000},
      clocks_pause_parked = ${rules.clocksPauseParked}, callback_enabled = ${rules.callbackEnabled},
      callback_cap = ${rules.callbackCap} where id = ${queueId}`
  await writeDemands(tx, queueId, rules.skills)
  await writeOverflow(tx, queueId, rules.overflow)
}

async function requireSchedule(tx: Tx, scheduleId: string | null) {
  if (scheduleId === null) return
  const [row] = await tx`select 1 from schedule where id = ${scheduleId} for key share`
  if (!row) throw new Problem('invalid', 'These hours are not there any more.', 'scheduleId')
}

/** A skill that nobody has is written all the same: the list says so, and the level relaxes by time. */
async function writeDemands(tx: Tx, queueId: string, skills: Rules['skills']) {
  const names = skills.map(({ name }) => name.toLowerCase())
  if (new Set(names).size < names.length) throw new Problem('invalid', 'A skill is named twice.', 'skills')
  await tx`delete from queue_skill where queue_id = ${queueId}`
  for (const { name, level } of skills) {
    await tx`insert into skill (id, name) select ${newId()}, ${name}
      where not exists (select 1 from skill where lower(name) = ${name.toLowerCase()}) on conflict do nothing`
    await tx`insert into queue_skill (queue_id, skill_id, level)
      select ${queueId}, id, ${level} from skill where lower(name) = ${name.toLowerCase()} limit 1`
  }
}

async function writeOverflow(tx: Tx, queueId: string, lines: Rules['overflow']) {
  await tx`delete from queue_overflow where queue_id = ${queueId}`
  const seen = new Set<string>()
  for (const [at, { afterSeconds, toQueueId, toAgentId }] of lines.entries()) {
    const target = toQueueId ?? toAgentId ?? ''
    const field = `overflow.${at}.${toQueueId ? 'toQueueId' : 'toAgentId'}`
    if (target === queueId) throw new Problem('invalid', 'A queue can’t overflow into itself.', field)
    if (seen.has(target)) throw new Problem('invalid', 'It overflows there already.', field)
    seen.add(target)
    await requireTarget(tx, toQueueId, toAgentId, field)
    await tx`insert into queue_overflow (id, queue_id, after_ms, to_queue_id, to_agent_id)
      values (${newId()}, ${queueId}, ${afterSeconds * 1000}, ${toQueueId}, ${toAgentId})`
  }
}

async function requireTarget(tx: Tx, toQueueId: string | null, toAgentId: string | null, field: string) {
  const [row] = toQueueId
    ? await tx`select 1 from queue where id = ${toQueueId} and archived_at is null for key share`
    : await tx`select 1 from agent where id = ${toAgentId} and disabled_at is null for key share`
  if (row) return
  const what = toQueueId ? 'This queue is archived by now.' : 'This person is disabled by now.'
  throw new Problem('invalid', what, field)
}
