'use client'
import { useId, useRef, useState } from 'react'
import { matches, useTargets } from '#components/routing/use-targets.ts'
import type { ConversationView } from '#lib/conversation/views.ts'

/** `@` and up to two words at the end of the text. */
const MENTION = /(?:^|\s)@(\S*(?: \S+)?)$/

export interface Colleague {
  id: string
  name: string
}

type Held = Pick<ConversationView, 'id' | 'assigneeId' | 'assigneeName'>

/** The people list of a note: opened by `@`, filtered by what follows, waved off by Escape. */
export function useMentions(
  conversation: Held,
  agentId: string,
  text: string,
  write: (text: string) => void,
) {
  const id = useId()
  const [activeId, setActiveId] = useState<string>()
  const [waved, setWaved] = useState<string>()
  const keys = useRef<(key: string) => boolean>(() => false)
  const { people, isPending } = useColleagues(conversation, agentId, text.includes('@'))
  const started = waved === text ? null : MENTION.exec(text)
  const words = started?.[1] ?? ''
  const found = people.filter(({ name }) => matches(name, words))
  const isOpen = started !== null && (found.length > 0 || !words.includes(' '))
  return {
    isOpen,
    menu: {
      id,
      found,
      isPending,
      onActive: setActiveId,
      onKeys: (handle: (key: string) => boolean) => void (keys.current = handle),
      onPick: ({ name }: Colleague) => write(text.replace(/@\S*(?: \S+)?$/, () => `@${name} `)),
    },
    field: { 'aria-controls': isOpen ? id : undefined, 'aria-activedescendant': activeId },
    /** Whether the key was the menu's. */
    press(key: string): boolean {
      if (!isOpen) return false
      if (key !== 'Escape') return keys.current(key)
      setWaved(text)
      return true
    },
    /** Whom the text names. */
    named: () => people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id),
  }
}

/** Everybody but oneself; who holds the conversation stands first. */
function useColleagues({ id, assigneeId, assigneeName }: Held, agentId: string, enabled: boolean) {
  const { data, isPending } = useTargets(id, enabled)
  const hasOwner = assigneeId && assigneeName && assigneeId !== agentId
  const owner: Colleague[] = hasOwner ? [{ id: assigneeId, name: assigneeName }] : []
  return { people: [...owner, ...(data?.agents ?? [])], isPending }
}
