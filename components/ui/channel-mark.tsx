'use client'
import { Globe, Mail, MessageCircle, MessageSquareText, MessagesSquare, Phone, Store } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'

const marks = {
  chat: MessagesSquare,
  email: Mail,
  sms: MessageSquareText,
  whatsapp: MessageCircle,
  phone: Phone,
  visit: Store,
  letter: Mail,
  social: Globe,
} satisfies Record<string, LucideIcon>

export type ChannelName = keyof typeof marks

interface ChannelMarkProps {
  channel: ChannelName
  size?: number
}

export function ChannelMark({ channel, size = 12 }: ChannelMarkProps) {
  const t = useTranslations('ui.channel')
  const Mark = marks[channel]
  return <Mark role="img" aria-label={t(channel)} size={size} strokeWidth={2} />
}
