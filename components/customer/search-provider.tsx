'use client'
import type { ReactNode } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import { SearchSourceContext } from '#components/shell/search-source.ts'

const find = (text: string) => askOrThrow('search', { text })

/** Lets the command palette find people, conversations and messages. */
export function SearchProvider({ children }: { children: ReactNode }) {
  return <SearchSourceContext value={find}>{children}</SearchSourceContext>
}
