'use client'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { Brief } from '#components/customer/brief.tsx'
import { askOrThrow } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import type { ConversationView } from '#lib/conversation/views.ts'
import { useMove } from './use-move.ts'

/** What the one before left: read first, and said to be read. It stays until then, on every screen of theirs. */
export function HandoverCard({ conversation: { id, customerId } }: { conversation: ConversationView }) {
  const t = useTranslations('routing.handover')
  const format = useFormatter()
  const { move, busy } = useMove()
  const { data } = useQuery({
    queryKey: ['handover', id],
    queryFn: () => askOrThrow('conversation.handover', { conversationId: id }),
  })
  if (!data || data.acknowledged) return null
  return (
    <section
      aria-label={t('region')}
      className="mx-3 mt-3 grid max-h-[45%] shrink-0 animate-fade overflow-y-auto rounded-card border border-accent bg-accent-soft"
    >
      <header className="flex items-start gap-3 px-4 pt-3">
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold">{t('from', { name: data.fromName })}</h3>
          <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
            {data.reason || <span className="text-ink-2">{t('noReason')}</span>}
          </p>
          <time dateTime={data.at} className="text-meta text-ink-2">
            {format.dateTime(new Date(data.at), 'weekdayTime')}
          </time>
        </div>
        <Button
          variant="primary"
          busy={busy}
          onClick={() => void move('transfer.acknowledge', { conversationId: id })}
        >
          {t('acknowledge')}
        </Button>
      </header>
      <div className="[&>section]:border-0">
        <Brief customerId={customerId} conversationId={id} version={0} />
      </div>
    </section>
  )
}
