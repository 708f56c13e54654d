import type { Tx } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { saveMappingInput } from './admin-inputs.ts'
import { lockSource } from './lock-source.ts'

interface Before {
  id: string
  kind: string
  department: string
}

/** What a name means from now on, for one source or for all; one meaning a name and source. */
export const saveMapping = verb({
  name: 'event_mapping.save',
  input: saveMappingInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { sourceId, eventName, kind, department } = input
    if (sourceId) await lockSource(tx, sourceId)
    const before = await find(tx, sourceId, eventName)
    const mappingId = before?.id ?? newId()
    await tx`
      insert into event_mapping (id, source_id, event_name, kind, department)
      values (${mappingId}, ${sourceId}, ${eventName}, ${kind}, ${department})
      on conflict (source_id, event_name) do update set kind = excluded.kind, department = excluded.department`
    await record('event_mapping.changed', { subjectId: mappingId })
    await audit({
      action: 'event_mapping.saved',
      targetKind: 'event_mapping',
      targetId: mappingId,
      ...(before ? { old: { kind: before.kind, department: before.department } } : {}),
      new: { eventName, kind, department, sourceId },
    })
    return { mappingId }
  },
})

async function find(tx: Tx, sourceId: string | null, eventName: string): Promise<Before | undefined> {
  const [row] = await tx<Before[]>`
    select id, kind, department from event_mapping
    where source_id is not distinct from ${sourceId}::uuid and event_name = ${eventName} for no key update`
  return row
}
