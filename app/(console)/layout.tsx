import type { ReactNode } from 'react'
import { SearchProvider } from '#components/customer/search-provider.tsx'
import { OwnPresence } from '#components/desk/own-presence.tsx'
import { RealtimeProvider } from '#components/realtime/realtime-provider.tsx'
import { Shell } from '#components/shell/shell.tsx'
import { permissionsOf } from '#lib/actor.ts'
import { requireActor } from '#lib/auth/current-actor.ts'
import { loadWorkspace } from '#lib/auth/workspace.ts'

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const [actor, workspace] = await Promise.all([requireActor(), loadWorkspace()])
  const { name, email, role } = actor
  return (
    <RealtimeProvider>
      <SearchProvider>
        <Shell
          person={{ name, email, role, permissions: permissionsOf(role) }}
          presence={<OwnPresence agentId={actor.agentId} />}
          isDemo={workspace.isDemo}
        >
          {children}
        </Shell>
      </SearchProvider>
    </RealtimeProvider>
  )
}
