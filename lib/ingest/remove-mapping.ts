import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { mappingInput } from './admin-inputs.ts'

/** The name means again what is built in, or nothing in particular. */
export const removeMapping = verb({
  name: 'event_mapping.remove',
  input: mappingInput,
  async run({ actor, input: { mappingId }, tx, record, audit }) {
    permit(actor, 'admin')
    const [old] = await tx<{ eventName: string; kind: string; department: string }[]>`
      delete from event_mapping where id = ${mappingId} returning event_name as "eventName", kind, department`
    if (!old) return { mappingId }
    await record('event_mapping.changed', { subjectId: mappingId })
    await audit({
      action: 'event_mapping.removed',
      targetKind: 'event_mapping',
      targetId: mappingId,
      old: { eventName: old.eventName, kind: old.kind, department: old.department },
    })
    return { mappingId }
  },
})
