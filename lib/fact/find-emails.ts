import type { FoundFact, KnownToUs } from './found-fact.ts'
import { normaliseEmail } from './normalise-fact.ts'

const local = /[\p{L}\p{N}!#$%&'*+/=?^_{|}~.-]{1,64}$/u
const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}@])/u
const spelled =
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}][\p{L}\p{N}._-]{0,40}(?: ?[([]at[)\]] ?| at )[\p{L}\p{N}-]{1,40}(?: ?[([]dot[)\]] ?| dot )\p{L}{2,10}(?![\p{L}\p{N}])/giu

// A mailbox of a company, not of a person.
const companyBox =
  /^(?:no-?reply|support|help|helpdesk|service|customer\.?(?:service|care)|kundenservice|info|sales|contact|kontakt|hello|orders?|billing|returns?|office|admin|newsletter)@/
const addressedTo =
  /(?:wrote|written|emailed|e-mailed|mailed|sent|send|write|contacted|complained|geschrieben|schrieb)\b[^.!?\n]{0,20}\b(?:to|an) $/i

function foundEmail(
  text: string,
  start: number,
  end: number,
  written: string,
  known: KnownToUs,
): FoundFact | null {
  const value = normaliseEmail(written)
  if (!value || companyBox.test(value) || addressedTo.test(text.slice(Math.max(0, start - 50), start)))
    return null
  const verified = known.emails?.some((email) => email.toLowerCase() === value) ?? false
  return { type: 'email', value, said: text.slice(start, end), start, end, evidence: 'pattern', verified }
}

function atSign(text: string, at: number): { start: number; end: number } | null {
  const left = local.exec(text.slice(Math.max(0, at - 64), at))?.[0].replace(/^['.=/-]+/, '')
  const right = domain.exec(text.slice(at + 1, at + 256))?.[0]
  if (!left || !right || left.endsWith('.') || left.includes('..')) return null
  return { start: at - left.length, end: at + 1 + right.length }
}

/** E-mail addresses, also those written "anna at example dot com". */
export function findEmails(text: string, known: KnownToUs): FoundFact[] {
  const found: (FoundFact | null)[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const span = atSign(text, at)
    if (span) found.push(foundEmail(text, span.start, span.end, text.slice(span.start, span.end), known))
  }
  for (const match of text.matchAll(spelled)) {
    const written = match[0].replace(/ ?[([]?\bat\b[)\]]? ?/i, '@').replace(/ ?[([]?\bdot\b[)\]]? ?/i, '.')
    found.push(foundEmail(text, match.index, match.index + match[0].length, written, known))
  }
  return found.filter((fact) => fact !== null)
}
