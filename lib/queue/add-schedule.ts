import { asJson } from '#db/json.ts'
import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { addScheduleInput } from './schedule-inputs.ts'
import { inOrder, readSchedule, requireFreeScheduleName } from './write-schedule.ts'

export const addSchedule = verb({
  name: 'schedule.add',
  input: addScheduleInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const scheduleId = newId()
    await requireFreeScheduleName(tx, input.name, scheduleId)
    const hours = inOrder(input)
    await tx`
      insert into schedule (id, name, time_zone, week, holidays) values (${scheduleId}, ${hours.name},
        ${hours.timeZone}, ${tx.json(asJson(hours.week))}, ${tx.json(asJson(hours.holidays))})`
    await record('schedule.changed', { subjectId: scheduleId })
    await audit({
      action: 'schedule.added',
      targetKind: 'schedule',
      targetId: scheduleId,
      new: readSchedule(hours),
    })
    return { scheduleId }
  },
})
