'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { askOrThrow, sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { ConversationView } from '#lib/conversation/views.ts'
import { PromiseFields, type PromiseDraft } from './promise-fields.tsx'
import { useKept } from './use-kept.ts'
import { useSaved } from './use-saved.ts'
import { WrapUpClock } from './wrap-up-clock.tsx'

interface WrapUpFormProps {
  conversation: ConversationView
  /** Who has just resolved it goes on writing here; who only opens it keeps their place. */
  takesFocus: boolean
  onDone: () => void
}

const EMPTY = { dispositionId: '', resolution: '', cause: '', promise: null as PromiseDraft | null }

/** What is written about the contact, kept until it is committed. */
function useWrapUp(conversation: ConversationView, onDone: () => void) {
  const t = useTranslations('wrapUp')
  const { value, change, forget } = useKept(`throughline.wrap-up.${conversation.id}`, EMPTY)
  useSaved(conversation.id, value)
  const [error, setError] = useState<{ field?: string; message: string } | null>(null)
  const [busy, setBusy] = useState(false)

  async function complete() {
    if (busy) return
    const lack = lackOf(conversation, value)
    if (lack) return setError({ field: FIELDS[lack], message: t(lack) })
    setBusy(true)
    const result = await sendCommand('conversation.wrap_up', inputOf(conversation.id, value))
    setBusy(false)
    if (!result.ok) return setError({ field: result.problem.field, message: result.problem.message })
    forget()
    notify({ tone: 'ok', title: t('done') })
    onDone()
  }
  return { value, change, error, busy, complete }
}

const FIELDS = {
  required: 'dispositionId',
  promiseWords: 'promise.text',
  promiseDate: 'promise.dueAt',
} as const

function lackOf({ wrapUpRequired }: ConversationView, { dispositionId, promise }: typeof EMPTY) {
  if (wrapUpRequired && !dispositionId) return 'required'
  if (promise && promise.text.trim() === '') return 'promiseWords'
  if (promise && Number.isNaN(Date.parse(promise.due))) return 'promiseDate'
  return null
}

const inputOf = (conversationId: string, { dispositionId, resolution, cause, promise }: typeof EMPTY) => ({
  conversationId,
  dispositionId: dispositionId || null,
  resolution,
  cause,
  promise: promise ? { text: promise.text, dueAt: new Date(promise.due).toISOString() } : null,
})

/** The work after the contact: one key completes it, and nothing typed is lost when it can't be. */
export function WrapUpForm({ conversation, takesFocus, onDone }: WrapUpFormProps) {
  const t = useTranslations('wrapUp')
  const first = useRef<HTMLSelectElement>(null)
  const { value, change, error, busy, complete } = useWrapUp(conversation, onDone)
  const dispositions = useQuery({
    queryKey: ['dispositions', conversation.id],
    queryFn: () => askOrThrow('conversation.dispositions', { conversationId: conversation.id }),
  })
  const lacksOutcome = error?.field === 'dispositionId'
  const isOfPromise = error?.field?.startsWith('promise.') ?? false
  useEffect(() => {
    if (takesFocus || lacksOutcome) first.current?.focus()
  }, [takesFocus, lacksOutcome])

  return (
    <section
      aria-label={t('region')}
      className="relative max-h-[82%] overflow-y-auto border-t border-line bg-pane p-4"
    >
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void complete()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void complete()
        }}
      >
        <Head conversation={conversation} hasPromise={value.promise !== null} />
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <NativeSelect
            ref={first}
            label={t('disposition')}
            placeholder={t('choose')}
            value={value.dispositionId}
            error={lacksOutcome ? error.message : undefined}
            onChange={(event) => change({ dispositionId: event.target.value })}
          >
            {dispositions.data?.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </NativeSelect>
          <TextField
            label={t('cause')}
            value={value.cause}
            onChange={(event) => change({ cause: event.target.value })}
          />
        </div>
        <TextArea
          label={t('resolution')}
          placeholder={t('resolutionHint')}
          rows={2}
          value={value.resolution}
          onChange={(event) => change({ resolution: event.target.value })}
        />
        <PromiseFields
          promise={value.promise}
          error={isOfPromise ? error : null}
          onChange={(promise) => change({ promise })}
        />
        {error && !lacksOutcome && !isOfPromise && (
          <p role="alert" className="text-bad">
            {t('failed')}: {error.message}
          </p>
        )}
        <Button type="submit" variant="primary" shortcut="Mod+Enter" busy={busy} className="justify-self-end">
          {t('complete')}
        </Button>
      </form>
    </section>
  )
}

function Head({ conversation, hasPromise }: { conversation: ConversationView; hasPromise: boolean }) {
  const t = useTranslations('wrapUp')
  const { id, endedBy, wrapUpUntil, wrapUpExtendable } = conversation
  return (
    <>
      <header className="flex flex-wrap items-baseline gap-x-2">
        <h2 className="font-semibold">{t('region')}</h2>
        <p className="text-ink-2">{endedBy === 'customer' ? t('customerLeft') : t('intro')}</p>
      </header>
      {wrapUpUntil && (
        <WrapUpClock
          conversationId={id}
          until={wrapUpUntil}
          extendable={wrapUpExtendable}
          hasPromise={hasPromise}
        />
      )}
    </>
  )
}
