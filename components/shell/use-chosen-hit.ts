'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { itemValue } from './palette-group.tsx'
import type { SearchHit } from './search-source.ts'

/**
 * What stands selected in the palette, and the headings of what is found. Hits come after the list chose its first
 * item, so that nothing, or one that is gone, would stay selected; then it is the first of them.
 */
export function useChosenHit(found: readonly SearchHit[]) {
  const t = useTranslations('shell.palette')
  const [selected, setSelected] = useState('')
  const headings = { person: t('people'), conversation: t('conversations'), message: t('messages') }
  const values = found.map(({ kind, id }) => itemValue(headings[kind], id))
  const wasFound = Object.values(headings).some((heading) => selected.startsWith(itemValue(heading, '')))
  const isGone = selected === '' || (wasFound && !values.includes(selected))
  return { headings, value: isGone ? (values[0] ?? selected) : selected, setSelected }
}
