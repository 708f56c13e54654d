import { z } from 'zod'
import { asJson } from '#db/json.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import type { ErasureCertificate } from './views.ts'

const finishErasureInput = z.object({
  requestId: z.uuid(),
  found: z.record(z.string(), z.int()),
  tables: z.int(),
  columns: z.int(),
  values: z.int(),
})

/** What was looked for is forgotten with the same stroke that says it is done. */
export const finishErasure = verb({
  name: 'erasure.finish',
  input: finishErasureInput,
  async run({ actor, input: { requestId, ...looked }, tx, now, record, audit }) {
    if (actor.kind !== 'system') throw notFound('request')
    const verified: Omit<ErasureCertificate, 'erased' | 'replaced'> = {
      ...looked,
      verifiedAt: now.toISOString(),
    }
    const [row] = await tx<{ customerId: string }[]>`
      update privacy_request set state = 'done', done = total, finished_at = ${now}, known = null,
        certificate = certificate || ${tx.json(asJson(verified))}
      where id = ${requestId} and state = 'running' returning customer_id as "customerId"`
    if (!row) return { finished: false }
    const { customerId } = row
    await record('customer.erased', { customerId, subjectId: requestId })
    await audit({
      action: 'customer.erased',
      targetKind: 'customer',
      targetId: customerId,
      new: counts(looked),
    })
    return { finished: true }
  },
})

const counts = ({ tables, columns, values }: { tables: number; columns: number; values: number }) => ({
  tables,
  columns,
  values,
})
