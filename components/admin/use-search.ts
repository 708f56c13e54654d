'use client'
import { parseAsString, useQueryState } from 'nuqs'
import { useMemo } from 'react'

const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** What is searched for stands in the address; a row matches when each word is somewhere in it. */
export function useSearch<Row>(rows: readonly Row[], textOf: (row: Row) => string) {
  const [value, setValue] = useQueryState('q', parseAsString.withDefault(''))
  const found = useMemo(() => {
    const words = folded(value).split(/\s+/).filter(Boolean)
    if (words.length === 0) return rows
    return rows.filter((row) => {
      const text = folded(textOf(row))
      return words.every((word) => text.includes(word))
    })
  }, [rows, value, textOf])
  const set = (next: string) => void setValue(next === '' ? null : next)
  return { value, set, found }
}
