import type { Metadata } from 'next'
import { PrivacyScreen } from '#components/privacy/privacy-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listPrivacyRequests } from '#lib/privacy/list-privacy-requests.ts'
import { listRetentionRuns } from '#lib/privacy/list-retention-runs.ts'
import { listRetention } from '#lib/privacy/list-retention.ts'

export const metadata: Metadata = { title: 'Privacy' }

export default async function PrivacyPage() {
  const actor = await requireActor('admin')
  const [asked, rules, runs] = await Promise.all([
    listPrivacyRequests(actor, {}),
    listRetention(actor, {}),
    listRetentionRuns(actor, {}),
  ])
  return <PrivacyScreen asked={asked} rules={rules} runs={runs} />
}
