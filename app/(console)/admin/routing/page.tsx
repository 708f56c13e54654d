import type { Metadata } from 'next'
import { RoutingScreen } from '#components/admin/routing-screen.tsx'
import { listReasons } from '#lib/agent/list-reasons.ts'
import { requireActor } from '#lib/auth/current-actor.ts'
import { loadSettings } from '#lib/routing/load-settings.ts'

export const metadata: Metadata = { title: 'Routing' }

export default async function RoutingPage() {
  const actor = await requireActor('admin')
  const [settings, reasons] = await Promise.all([loadSettings(actor, {}), listReasons(actor, {})])
  return <RoutingScreen settings={settings} reasons={reasons} />
}
