'use client'
import { Repeat2 } from 'lucide-react'
import { useTimeZone, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useFactName } from '#components/customer/use-fact-name.ts'
import { useNow } from '#components/ui/use-now.ts'
import { isOwn } from '#lib/fact/fact.ts'
import { nameInSentence } from '#lib/fact/name-in-sentence.ts'
import { sayWhen } from '#lib/fact/say-when.ts'
import type { RepeatView } from '#lib/fact/views.ts'
import { reveal } from './reveal.ts'

/** Said, or asked, a second time: what, and where it was told before. */
export function RepeatMark({ repeats }: { repeats: readonly RepeatView[] }) {
  const t = useTranslations('thread.repeat')
  return (
    <ul aria-label={t('region')} className="grid gap-0.5">
      {repeats.map((repeat) => (
        <li
          key={`${repeat.kind}:${repeat.type}`}
          className={`flex items-start gap-1.5 text-meta text-warn ${repeat.kind === 'asked' ? 'justify-end' : ''}`}
        >
          <Repeat2 aria-hidden size={13} className="mt-0.5 shrink-0" />
          <Words repeat={repeat} />
        </li>
      ))}
    </ul>
  )
}

function Words({ repeat }: { repeat: RepeatView }) {
  const t = useTranslations('thread.repeat')
  const nameOf = useFactName()
  const timeZone = useTimeZone()
  const when = sayWhen(repeat.at, new Date(useNow()), timeZone)
  const words = t(repeat.kind, {
    what: isOwn(repeat.type) ? nameInSentence(nameOf(repeat)) : nameOf(repeat).toLowerCase(),
    when,
    source: repeat.source,
  })
  const { conversationId, sourceKind, sourceId } = repeat
  if (!conversationId) return <span>{words}</span>
  return (
    <Link
      href={`/desk?c=${conversationId}`}
      prefetch={false}
      onClick={() => sourceKind === 'message' && reveal.want({ conversationId, messageId: sourceId })}
      className="underline decoration-transparent underline-offset-2 hover:decoration-current"
    >
      {words}
    </Link>
  )
}
