'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { Direction, Tooltip } from 'radix-ui'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Toaster } from '#components/ui/toaster.tsx'
import { useTimeZoneCookie } from './use-time-zone-cookie.ts'

interface ProvidersProps {
  direction: 'ltr' | 'rtl'
  children: ReactNode
}

/** Server data is patched by events, so nothing is fetched again for having lost the focus. */
function createQueryClient() {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 60_000, refetchOnWindowFocus: false, retry: 1 } },
  })
}

export function Providers({ direction, children }: ProvidersProps) {
  const [client] = useState(createQueryClient)
  useTimeZoneCookie()
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <Direction.Provider dir={direction}>
          <Tooltip.Provider delayDuration={400} skipDelayDuration={200}>
            {children}
            <Toaster />
          </Tooltip.Provider>
        </Direction.Provider>
      </NuqsAdapter>
    </QueryClientProvider>
  )
}
