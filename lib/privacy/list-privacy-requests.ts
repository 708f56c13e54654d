import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { loadHolds } from './load-holds.ts'
import { loadRequests } from './load-requests.ts'
import type { PrivacyRequestsView } from './views.ts'

const MOST = 200

/** The erasures and exports of all customers, and the holds that stand. */
export const listPrivacyRequests = query({
  name: 'privacy.requests',
  input: z.object({}),
  async run({ actor, sql }): Promise<PrivacyRequestsView> {
    permit(actor, 'privacy')
    const [requests, holds] = await Promise.all([
      loadRequests(sql, sql`true`, MOST),
      loadHolds(sql, sql`true`, MOST),
    ])
    return { requests, holds }
  },
})
