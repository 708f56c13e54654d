'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { clockText } from '#components/ui/clock-text.ts'
import { useNow } from '#components/ui/use-now.ts'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import type { ReservationView } from '#lib/routing/reservation.ts'
import { chime } from './chime.ts'

interface ReservationCardProps {
  reservation: ReservationView
  busy: boolean
  onAccept: () => void
  onDecline: () => void
}

/** Slides in once, with a sound and one announcement; its clock speaks by number and bar. */
export function ReservationCard({ reservation, busy, onAccept, onDecline }: ReservationCardProps) {
  const t = useTranslations('desk')
  const { conversation } = reservation
  useShortcut('a', t('keys.accept'), onAccept, { group: 'conversation' })
  useEffect(() => chime(), [reservation.id])
  return (
    <section
      aria-label={t('reservation.label')}
      className="m-2 animate-rise rounded-card border border-accent bg-accent-soft p-3"
    >
      <Announcement reservation={reservation} />
      <div className="flex items-baseline justify-between gap-2">
        <strong dir="auto" className="truncate font-semibold">
          {conversation.customerName}
        </strong>
        <Chip tone="accent">{conversation.queueName}</Chip>
      </div>
      <Why reservation={reservation} />
      <p dir="auto" className="mt-1 line-clamp-2 text-ink">
        {conversation.preview}
      </p>
      <div className="mt-2.5 flex items-center gap-2">
        <Button variant="primary" shortcut="a" busy={busy} onClick={onAccept}>
          {t('accept')}
        </Button>
        <Button onClick={onDecline}>{t('decline')}</Button>
        <SecondsLeft reservation={reservation} />
      </div>
      <TimeBar reservation={reservation} />
    </section>
  )
}

const REASONS = ['owner', 'language', 'skill', 'overflow', 'idle'] as const

/** Who handed it over and why; or how long it waited, and what made it this person. */
function Why({ reservation: { conversation, reason, transfer } }: { reservation: ReservationView }) {
  const t = useTranslations('desk.reservation')
  const now = useNow()
  if (transfer) {
    const { fromName: name, reason: said } = transfer
    return (
      <p dir="auto" className="line-clamp-3 font-medium wrap-anywhere text-accent">
        {said ? t('transferred', { name, reason: said }) : t('transferredPlain', { name })}
      </p>
    )
  }
  const since = conversation.waitingSince
  const wait = clockText(since ? now - new Date(since).getTime() : 0)
  const why = REASONS.find((known) => known === reason) ?? 'other'
  return <p className="text-meta text-ink-2">{t(`why.${why}`, { wait })}</p>
}

const secondsLeft = (expiresAt: string, now: number) =>
  Math.max(0, Math.floor((new Date(expiresAt).getTime() - now) / 1000))

function SecondsLeft({ reservation }: { reservation: ReservationView }) {
  const t = useTranslations('desk.reservation')
  const now = useNow()
  return (
    <span className="ms-auto text-ink-2 tabular-nums">
      {t('left', { seconds: secondsLeft(reservation.expiresAt, now) })}
    </span>
  )
}

function TimeBar({ reservation }: { reservation: ReservationView }) {
  const now = useNow()
  const whole = new Date(reservation.expiresAt).getTime() - new Date(reservation.createdAt).getTime()
  const left = Math.max(0, new Date(reservation.expiresAt).getTime() - now)
  return (
    <div aria-hidden className="mt-2.5 h-0.5 overflow-hidden rounded-full bg-line">
      <div
        className="h-full bg-accent transition-[width] duration-1000 ease-linear motion-reduce:transition-none"
        style={{ width: `${(100 * left) / whole}%` }}
      />
    </div>
  )
}

/** Said once, with the seconds there were when it came. */
function Announcement({ reservation }: { reservation: ReservationView }) {
  const t = useTranslations()
  const now = useNow()
  const { conversation, transfer } = reservation
  const [seconds] = useState(() => secondsLeft(reservation.expiresAt, now))
  return (
    <p role="alert" className="sr-only">
      {t(transfer ? 'desk.reservation.announceTransfer' : 'desk.reservation.announce', {
        from: transfer?.fromName ?? '',
        name: conversation.customerName,
        channel: t(`ui.channel.${channelName(conversation.channel)}`),
        queue: conversation.queueName,
        seconds,
      })}
    </p>
  )
}
