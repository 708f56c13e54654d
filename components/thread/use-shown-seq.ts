'use client'
import { useState } from 'react'
import type { Entry } from '#lib/conversation/views.ts'

/**
 * The newest `seq` that was really on this screen. While the agent types it stands still, so that a colleague's
 * word which comes meanwhile makes Send ask first.
 */
export function useShownSeq(entries: readonly Entry[], writing: boolean) {
  const newest = entries.at(-1)?.seq ?? 0
  const [shown, setShown] = useState(newest)
  if (!writing && shown !== newest) setShown(newest)
  return { shownSeq: writing ? shown : newest, showAll: () => setShown(newest) }
}
