import type { ReactNode } from 'react'
import { AdminNav } from '#components/admin/admin-nav.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  await requireActor('admin')
  return (
    <div className="flex h-full min-h-0 flex-col md:flex-row">
      <AdminNav />
      <div className="min-h-0 min-w-0 grow">{children}</div>
    </div>
  )
}
