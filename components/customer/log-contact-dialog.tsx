'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { PromiseFields, type PromiseDraft } from '#components/wrap-up/promise-fields.tsx'
import { useKept } from '#components/wrap-up/use-kept.ts'
import { newId } from '#lib/id.ts'
import type { ProblemView } from '#lib/problem.ts'
import { CONTACT_KINDS, type ContactKind, DIRECTIONS, type Direction } from '#lib/touchpoint/contact.ts'
import { localTime } from './local-time.ts'

interface LogContactDialogProps {
  customerId: string
  customerName: string
  conversationId: string | null
}

const FORM = 'log-contact'

interface Contact {
  kind: ContactKind
  direction: Direction
  /** As a `datetime-local` field says it; empty until it is opened. */
  when: string
  text: string
  promise: PromiseDraft | null
}

const EMPTY: Contact = { kind: 'call', direction: 'inbound', when: '', text: '', promise: null }

export function LogContactDialog(props: LogContactDialogProps) {
  const t = useTranslations('customer')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">{t('logContact')}</Button>}
      title={t('contact.title')}
      description={t('contact.hint', { name: props.customerName })}
    >
      <ContactForm {...props} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

/** What was typed outlives a closed dialog and a reload; the same attempt sent twice is one contact. */
function ContactForm({ customerId, conversationId, onDone }: LogContactDialogProps & { onDone: () => void }) {
  const t = useTranslations('customer.contact')
  const { value, change, forget } = useKept(`throughline.contact.${customerId}`, EMPTY)
  const [commandId] = useState(newId)
  const [opened] = useState(() => localTime(new Date()))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined)

  async function log() {
    if (busy) return
    setBusy(true)
    const { kind, direction, text, promise } = value
    const input = { customerId, conversationId, kind, direction, text }
    const when = { occurredAt: instantOf(value.when || opened) }
    const promised = promise && { text: promise.text, dueAt: instantOf(promise.due) }
    const result = await sendCommand('contact.log', { ...input, ...when, promise: promised }, commandId)
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    forget()
    notify({ tone: 'ok', title: t('done') })
    onDone()
  }

  return (
    <form
      id={FORM}
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void log()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void log()
      }}
    >
      <div className="grid grid-cols-2 gap-3">
        <NativeSelect
          label={t('kind')}
          value={value.kind}
          onChange={(event) => change({ kind: CONTACT_KINDS.find((kind) => kind === event.target.value) })}
        >
          {CONTACT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={t('direction')}
          value={value.direction}
          onChange={(event) => change({ direction: DIRECTIONS.find((way) => way === event.target.value) })}
        >
          {DIRECTIONS.map((direction) => (
            <option key={direction} value={direction}>
              {t(`directions.${direction}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <TextField
        label={t('when')}
        type="datetime-local"
        value={value.when || opened}
        error={errorOf('occurredAt')}
        onChange={(event) => change({ when: event.target.value })}
      />
      <TextArea
        label={t('text')}
        hint={t('textHint')}
        rows={4}
        value={value.text}
        error={errorOf('text')}
        onChange={(event) => change({ text: event.target.value })}
      />
      <PromiseFields promise={value.promise} onChange={(promise) => change({ promise })} />
      {problem && !errorOf('text') && !errorOf('occurredAt') && (
        <p role="alert" className="text-bad">
          {problem.message}
        </p>
      )}
      <Button type="submit" variant="primary" busy={busy} shortcut="Mod+Enter" className="justify-self-end">
        {t('submit')}
      </Button>
    </form>
  )
}

/** A field's local time as an instant; '' when it is none, which the server refuses by its field. */
function instantOf(local: string): string {
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}
