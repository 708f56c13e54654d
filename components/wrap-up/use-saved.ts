'use client'
import { useEffect, useRef } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'

interface Written {
  dispositionId: string
  resolution: string
  cause: string
}

const SAVE_AFTER_MS = 500

/** Tells the server what is written when the keys rest, so that the end of the time finds it there. */
export function useSaved(conversationId: string, { dispositionId, resolution, cause }: Written) {
  const first = useRef(true)
  useEffect(() => {
    if (first.current && !dispositionId && !resolution && !cause) return undefined
    first.current = false
    const timer = setTimeout(
      () =>
        void sendCommand('wrap_up.save', {
          conversationId,
          dispositionId: dispositionId || null,
          resolution,
          cause,
        }),
      SAVE_AFTER_MS,
    )
    return () => clearTimeout(timer)
  }, [conversationId, dispositionId, resolution, cause])
}
