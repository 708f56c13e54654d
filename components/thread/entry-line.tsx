'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { memo } from 'react'
import type { Entry, EventEntry, MessageEntry } from '#lib/conversation/views.ts'
import type { RepeatView } from '#lib/fact/views.ts'
import { Bubble } from './bubble.tsx'
import { RepeatMark } from './repeat-mark.tsx'
import { useEventWords } from './use-event-words.ts'
import { WhisperLine } from './whisper-line.tsx'

export type DeliveryState = 'sent' | 'delivered' | 'read'

interface EntryLineProps {
  entry: Entry
  customerName: string
  /** Of our own messages; never better than the truth. */
  delivery?: DeliveryState
  /** The same person goes on at once: who and when stand under the last of them. */
  goesOn?: boolean
  /** What of it was told or asked before. */
  repeats?: readonly RepeatView[]
}

export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const { entry, goesOn } = props
  switch (entry.kind) {
    case 'message':
      return <MessageLine {...props} message={entry} />
    case 'note':
      return <NoteLine author={entry.authorName} at={entry.at} text={entry.text} goesOn={goesOn} />
    case 'whisper':
      return <WhisperLine id={entry.id} time={<Time at={entry.at} />} />
    case 'event':
      return <EventLine event={entry} />
  }
})

function MessageLine({
  message,
  customerName,
  delivery,
  goesOn,
  repeats,
}: { message: MessageEntry } & Omit<EntryLineProps, 'entry'>) {
  const t = useTranslations('thread')
  const ours = message.authorKind !== 'customer'
  const author = ours ? (message.authorName ?? t('system')) : customerName
  return (
    <Bubble
      kind={ours ? 'ours' : 'theirs'}
      text={message.text}
      goesOn={goesOn}
      mark={repeats && <RepeatMark repeats={repeats} />}
      meta={
        <>
          <Author name={author} /> · <Time at={message.at} />
          {ours && delivery && ` · ${t(`states.${delivery}`)}`}
        </>
      }
    />
  )
}

interface NoteLineProps {
  author: string
  at: string
  text: string
  goesOn?: boolean
}

function NoteLine({ author, at, text, goesOn }: NoteLineProps) {
  const t = useTranslations('thread')
  return (
    <Bubble
      kind="note"
      text={text}
      goesOn={goesOn}
      meta={
        <>
          <span className="font-medium text-warn">{t('note')}</span> · <Author name={author} /> ·{' '}
          <Time at={at} />
        </>
      }
    />
  )
}

function Author({ name }: { name: string }) {
  return <bdi className="inline-block max-w-60 truncate align-bottom">{name}</bdi>
}

/** The whole time is written out when somebody points at it: a thread has hundreds. */
function Time({ at }: { at: string }) {
  const format = useFormatter()
  const when = new Date(at)
  return (
    <time
      dateTime={at}
      onPointerEnter={({ currentTarget }) => (currentTarget.title = format.dateTime(when, 'full'))}
    >
      {format.dateTime(when, 'time')}
    </time>
  )
}

function EventLine({ event }: { event: EventEntry }) {
  const t = useTranslations('thread')
  const words = useEventWords(event)
  const otherId = typeof event.data?.otherId === 'string' ? event.data.otherId : null
  return (
    <p className="text-center text-meta text-balance text-ink-3">
      {words} <Time at={event.at} />
      {otherId && ' · '}
      {otherId && (
        <Link
          href={`/desk?c=${otherId}`}
          prefetch={false}
          className="underline underline-offset-2 hover:text-ink"
        >
          {t('otherConversation')}
        </Link>
      )}
    </p>
  )
}
