import type { ReactNode } from 'react'
import { RealtimeProvider } from '#components/realtime/realtime-provider.tsx'

/** Screens without the console around them. */
export default function WallLayout({ children }: { children: ReactNode }) {
  return <RealtimeProvider>{children}</RealtimeProvider>
}
