'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { reveal } from '#components/thread/reveal.ts'
import { Popover } from '#components/ui/popover.tsx'
import type { BriefLine } from '#lib/brief/views.ts'

interface BriefSourceProps {
  line: BriefLine
  conversationId: string | null
  children: ReactNode
}

const look = `max-w-full text-start wrap-anywhere underline decoration-line underline-offset-2
  hover:decoration-current focus-visible:decoration-current`
const over = 'absolute inset-x-0 -inset-y-0.5 rounded-control'

/** A line that leads to where it comes from: the message in this thread, another conversation, or what was logged. */
export function BriefSource({ line, conversationId, children }: BriefSourceProps) {
  const t = useTranslations('customer.brief')
  const when = useFormatter().dateTime(new Date(line.at), 'full')
  const { sourceKind, sourceId, conversationId: source } = line
  const title = `${t('source')} · ${when}`
  if (sourceKind === 'touchpoint') return <Logged {...{ line, title, children }} />
  if (!source) return <span dir="auto">{children}</span>
  const show = () => sourceKind === 'message' && reveal.want({ conversationId: source, messageId: sourceId })
  if (source === conversationId && sourceKind === 'message')
    return (
      <Under text={children}>
        <button type="button" aria-label={title} title={title} className={over} onClick={show} />
      </Under>
    )
  if (source === conversationId) return <span dir="auto">{children}</span>
  return (
    <Link
      dir="auto"
      href={`/desk?c=${source}`}
      prefetch={false}
      title={title}
      className={look}
      onClick={show}
    >
      {children}
    </Link>
  )
}

interface LoggedProps {
  line: BriefLine
  title: string
  children: ReactNode
}

/** What was written down of a call, a visit or a letter. */
function Logged({ line, title, children }: LoggedProps) {
  const t = useTranslations('customer.brief')
  const when = useFormatter().dateTime(new Date(line.at), 'full')
  const button = <button type="button" aria-label={title} title={title} className={over} />
  return (
    <Under text={children}>
      <Popover trigger={button} label={t('source')}>
        <p className="pb-1 font-semibold">{line.text}</p>
        {line.detail && line.detail !== line.text && (
          <p dir="auto" className="pb-1 wrap-anywhere whitespace-pre-wrap text-ink-2">
            {line.detail}
          </p>
        )}
        <p className="text-meta text-ink-3">{when}</p>
      </Popover>
    </Under>
  )
}

/** A customer's words are no name for a button: it lies over them and says what it does. */
function Under({ text, children }: { text: ReactNode; children: ReactElement }) {
  return (
    <span className="relative inline-block max-w-full hover:[&>span]:decoration-current">
      <span dir="auto" className={look}>
        {text}
      </span>
      {children}
    </span>
  )
}
