'use client'
import { useState } from 'react'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { AGENT_FIGURES, type AgentFigure, QUEUE_FIGURES, type QueueFigure } from '#lib/metric/figure.ts'

/** Whose figure is open. */
export type FigureSource = { queueId: string; figure: QueueFigure } | { agentId: string; figure: AgentFigure }

export type Intent = 'watch' | 'whisper' | 'join'

export const FLOOR_SORTS = ['age', 'clock'] as const
export type FloorSort = (typeof FLOOR_SORTS)[number]

export interface FloorAddress {
  /** The one queue that the screen is narrowed to. */
  only: string | null
  source: FigureSource | null
  /** How the open work behind a figure is sorted. */
  sort: FloorSort
  conversationId: string | null
  /** What the open thread was opened for; a reload only reads it again. */
  intent: Intent | null
  narrow(queueId: string | null): void
  showFigure(source: FigureSource): void
  sortBy(sort: FloorSort): void
  read(conversationId: string, intent?: Intent): void
  /** From the thread to the list it came from, or out of the panel. */
  back(): void
  close(): void
}

const parsers = {
  only: parseAsString,
  queue: parseAsString,
  agent: parseAsString,
  figure: parseAsStringLiteral([...QUEUE_FIGURES, ...AGENT_FIGURES]),
  sort: parseAsStringLiteral(FLOOR_SORTS).withDefault('age'),
  c: parseAsString,
}

/** What is open and narrowed stands in the address, so that it can be sent to somebody. */
export function useFloorAddress(): FloorAddress {
  const [url, setUrl] = useQueryStates(parsers, { history: 'replace', shallow: true })
  const [asked, setAsked] = useState<{ id: string; intent: Intent | null } | null>(null)
  const source = sourceOf(url)
  return {
    only: url.only,
    source,
    sort: url.sort,
    conversationId: url.c,
    intent: asked && asked.id === url.c ? asked.intent : null,
    narrow: (only) => void setUrl({ only }),
    showFigure: (next) =>
      void setUrl({
        queue: 'queueId' in next ? next.queueId : null,
        agent: 'agentId' in next ? next.agentId : null,
        figure: next.figure,
        c: null,
      }),
    sortBy: (sort) => void setUrl({ sort }),
    read: (c, intent) => {
      setAsked({ id: c, intent: intent ?? null })
      void setUrl({ c })
    },
    back: () => void setUrl(url.c && source ? { c: null } : closed),
    close: () => void setUrl(closed),
  }
}

const closed = { queue: null, agent: null, figure: null, sort: null, c: null }

interface Named {
  queue: string | null
  agent: string | null
  figure: QueueFigure | AgentFigure | null
}

function sourceOf({ queue, agent, figure }: Named): FigureSource | null {
  if (queue && isOf(QUEUE_FIGURES, figure)) return { queueId: queue, figure }
  return agent && isOf(AGENT_FIGURES, figure) ? { agentId: agent, figure } : null
}

const isOf = <T extends string>(list: readonly T[], value: string | null): value is T =>
  list.some((one) => one === value)
