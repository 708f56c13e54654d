import type { FactSourceKind } from './fact.ts'

const channels: Readonly<Record<string, string>> = {
  phone: 'by phone',
  chat: 'in chat',
  email: 'by e-mail',
  sms: 'by text message',
  whatsapp: 'on WhatsApp',
  social: 'by social message',
  visit: 'in the shop',
  store: 'in the shop',
  letter: 'by letter',
  web: 'on the web',
}

const kinds: Readonly<Record<Exclude<FactSourceKind, 'message' | 'touchpoint'>, string>> = {
  order: 'from the order',
  identifier: 'on file',
  profile: 'on file',
}

interface Source {
  sourceKind: FactSourceKind
  channel: string | null
  department: string | null
  actorName: string | null
}

/** Who or where something was said: "by phone, Tallinn shop". */
export function sourceWords({ sourceKind, channel, department, actorName }: Source): string {
  if (sourceKind !== 'message' && sourceKind !== 'touchpoint') return kinds[sourceKind]
  const how = channel === null ? 'told' : Object.hasOwn(channels, channel) ? channels[channel] : channel
  return [how, actorName ?? department].filter(Boolean).join(', ')
}
