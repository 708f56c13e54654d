import { writeAudit } from '#lib/audit.ts'
import { permit } from '#lib/auth/permit.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { readExportInput } from './inputs.ts'

/** What was written down of a customer, while it is there; each download is audited. */
export const readExport = query({
  name: 'privacy.export',
  input: readExportInput,
  async run({ actor, input: { requestId, as }, sql }): Promise<string> {
    permit(actor, 'privacy')
    const [row] = await sql<{ text: string; customerId: string }[]>`
      select ${as === 'json' ? sql`e.json` : sql`e.html`} as text, r.customer_id as "customerId"
      from privacy_export e join privacy_request r on r.id = e.request_id
      where r.id = ${requestId} and r.state = 'done' and r.expires_at > now()`
    if (!row) throw notFound('export')
    const target = { targetKind: 'customer', targetId: row.customerId }
    await writeAudit(sql, actor, { action: 'customer.export_downloaded', ...target, new: { as } })
    return row.text
  },
})
