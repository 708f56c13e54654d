'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { outbox } from '#components/thread/outbox.ts'
import { MESSAGE_LIMIT } from '#lib/conversation/conversation.ts'
import type { ComposerProps } from './composer.tsx'
import { DraftMark } from './draft-mark.tsx'
import { fillMacro } from './fill-macro.ts'
import { isSend } from './is-send.ts'
import { MacroMenu } from './macro-menu.tsx'
import { ToldLine } from './told-line.tsx'
import { UnseenLine } from './unseen-line.tsx'
import { useDraft } from './use-draft.ts'
import { useDismissed } from './use-dismissed.ts'
import { useTypingSignal } from './use-typing-signal.ts'

const MACRO = /(?:^|\s)\/(\S*)$/

export function ReplyBox(props: ComposerProps & { focusKey: number }) {
  const {
    conversation,
    agentName,
    shownSeq,
    onShowAll,
    onWriting,
    onResolve,
    focusKey,
    inserted,
    hasUnseen,
  } = props
  const t = useTranslations('composer')
  const draft = useDraft(conversation.id, 'reply')
  const field = useRef<HTMLTextAreaElement>(null)
  const menuKeys = useRef<(key: string) => boolean>(() => false)
  const signal = useTypingSignal(conversation.id)
  const { told, dismiss } = useDismissed(conversation.id, draft.text)
  const [asking, setAsking] = useState(false)
  const macro = MACRO.exec(draft.text)
  const over = draft.text.length - MESSAGE_LIMIT
  const first = told[0]

  useEffect(() => {
    if (focusKey > 0) field.current?.focus()
  }, [focusKey])
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  useEffect(() => {
    if (!inserted) return
    const now = latest.current
    now.write(now.text ? `${now.text.trimEnd()} ${inserted.text}` : inserted.text)
    field.current?.focus()
  }, [inserted])

  function write(text: string) {
    draft.write(text)
    onWriting(text.trim() !== '')
    if (text) signal()
  }
  function send({ anyway = false, resolve = false } = {}) {
    if (draft.text.trim() === '' || over > 0) return
    if (!anyway && hasUnseen) return setAsking(true)
    outbox.send({ conversationId: conversation.id, text: draft.text, shownSeq, anyway })
    draft.clear()
    onWriting(false)
    setAsking(false)
    if (resolve) onResolve()
    field.current?.focus()
  }
  function insertTold() {
    if (!first) return
    const { start, end } = first.question
    write(`${draft.text.slice(0, start)}${first.insert}${draft.text.slice(end)}`)
    field.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (macro && menuKeys.current(event.key)) return event.preventDefault()
    if (isSend(event)) {
      event.preventDefault()
      send({ resolve: event.shiftKey })
    }
    if (event.key === 'i' && (event.metaKey || event.ctrlKey) && first) {
      event.preventDefault()
      insertTold()
    }
  }

  return (
    <>
      {macro && (
        <MacroMenu
          conversationId={conversation.id}
          filter={macro[1] ?? ''}
          onKeys={(handle) => (menuKeys.current = handle)}
          onPick={({ text }) => {
            const names = { customer: conversation.customerName, agent: agentName }
            write(draft.text.replace(/\/\S*$/, '') + fillMacro(text, names))
            field.current?.focus()
          }}
        />
      )}
      <TextArea
        ref={field}
        plain
        label={t('reply')}
        hideLabel
        rows={2}
        placeholder={t('replyPlaceholder', { name: conversation.customerName })}
        value={draft.text}
        error={over > 0 ? t('tooLong', { count: over, limit: MESSAGE_LIMIT }) : undefined}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {first && <ToldLine told={first} onInsert={insertTold} onDismiss={() => dismiss(first)} />}
      {asking && (
        <UnseenLine
          onRead={() => {
            onShowAll()
            setAsking(false)
          }}
          onSend={() => send({ anyway: true })}
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <DraftMark draft={draft} />
        <Button
          variant="primary"
          shortcut="Mod+Enter"
          disabled={draft.text.trim() === '' || over > 0}
          onClick={() => send()}
        >
          {t('send')}
        </Button>
      </div>
    </>
  )
}
