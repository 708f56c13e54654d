'use client'
import { type Query, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'
import type { PromiseDraft } from '#components/wrap-up/promise-fields.tsx'
import { useKept } from '#components/wrap-up/use-kept.ts'
import { newId } from '#lib/id.ts'
import type { ProblemView } from '#lib/problem.ts'
import type { ContactKind, Direction } from '#lib/touchpoint/contact.ts'
import { localTime } from './local-time.ts'

interface Contact {
  kind: ContactKind
  direction: Direction
  /** As a `datetime-local` field says it; empty until it is changed. */
  when: string
  text: string
  promise: PromiseDraft | null
}

const EMPTY: Contact = { kind: 'call', direction: 'inbound', when: '', text: '', promise: null }

interface Of {
  customerId: string
  conversationId: string | null
}

/** What was typed outlives a closed dialog and a reload; the same attempt sent twice is one contact. */
export function useLogContact({ customerId, conversationId }: Of, onDone: () => void) {
  const t = useTranslations('customer.contact')
  const queries = useQueryClient()
  const { value, change, forget } = useKept(`throughline.contact.${customerId}`, EMPTY)
  const [commandId, setCommandId] = useState(newId)
  const [opened] = useState(() => localTime(new Date()))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const contact = { ...value, when: value.when || opened }

  async function log() {
    if (busy) return
    setBusy(true)
    const { kind, direction, text, promise, when } = contact
    const input = { customerId, conversationId, kind, direction, text, occurredAt: instantOf(when) }
    const promised = promise && { text: promise.text, dueAt: instantOf(promise.due) }
    const result = await sendCommand('contact.log', { ...input, promise: promised }, commandId)
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    forget()
    // Who doesn't see the whole customer isn't told of changes: what they wrote is read again.
    void queries.invalidateQueries({ predicate: (query) => isOf(query, customerId) })
    notify({ tone: 'ok', title: t('done') })
    onDone()
  }

  /** Other words are another contact. */
  function edit(patch: Partial<Contact>) {
    setCommandId(newId())
    change(patch)
  }

  return { contact, edit, log, busy, problem }
}

const isOf = ({ queryKey: [, input] }: Query, customerId: string) =>
  typeof input === 'object' && input !== null && 'customerId' in input && input.customerId === customerId

/** A field's local time as an instant; '' when it is none, which the server refuses by its field. */
function instantOf(local: string): string {
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}
