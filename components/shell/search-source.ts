'use client'
import { createContext } from 'react'

export interface SearchHit {
  id: string
  kind: 'person' | 'conversation' | 'message'
  title: string
  detail?: string
  href: string
}

export type SearchSource = (query: string) => Promise<SearchHit[]>

/** Where the palette looks for people, conversations and messages; none while nothing provides it. */
export const SearchSourceContext = createContext<SearchSource | null>(null)
