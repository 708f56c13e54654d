'use client'
import { createContext } from 'react'

export interface SearchHit {
  id: string
  kind: 'person' | 'conversation'
  title: string
  detail?: string
  href: string
}

export type SearchSource = (query: string) => Promise<SearchHit[]>

/** Where the palette looks for people and conversations; none while nothing provides it. */
export const SearchSourceContext = createContext<SearchSource | null>(null)
