import type { Metadata } from 'next'
import { AuditScreen } from '#components/admin/audit-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'

export const metadata: Metadata = { title: 'Audit log' }

export default async function AuditPage() {
  await requireActor('admin')
  return <AuditScreen />
}
