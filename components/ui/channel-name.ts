import type { ChannelName } from './channel-mark.tsx'

const NAMES: readonly ChannelName[] = [
  'chat',
  'email',
  'sms',
  'whatsapp',
  'phone',
  'visit',
  'letter',
  'social',
]

/** The channel's mark by the domain's word; what has none is shown as chat. */
export const channelName = (channel: string | null): ChannelName =>
  channel === 'voice' ? 'phone' : (NAMES.find((name) => name === channel) ?? 'chat')
