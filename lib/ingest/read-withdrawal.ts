import type { ConsentKey } from '#lib/privacy/consent.ts'
import { plainName } from './meaning.ts'

const BY_CHANNEL: readonly (readonly [RegExp, ConsentKey])[] = [
  [/\b(sms|text|text message|whats ?app)\b/, 'marketing_sms'],
  [/\bpush\b/, 'marketing_push'],
  [/\b(post|letter|mail ?shot|direct mail|catalogue)\b/, 'marketing_post'],
  [/\b(phone|call|calls)\b/, 'calls'],
]

/** Which agreement an event of the kind `unsubscribed` takes back: of the channel it names, else of e-mails. */
export function readWithdrawal(eventName: string, kind: string, channel: unknown): ConsentKey | null {
  if (kind !== 'unsubscribed') return null
  const said = plainName(`${eventName} ${typeof channel === 'string' ? channel : ''}`)
  const [, key] = BY_CHANNEL.find(([pattern]) => pattern.test(said)) ?? []
  return key ?? 'marketing_email'
}
