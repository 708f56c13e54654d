import { type NamedIdentifier, normaliseIdentifier } from '#lib/identity/normalise-identifier.ts'
import { isObject, type Json, type JsonObject } from './clean-json.ts'
import type { PendingEvent } from './pending-event.ts'
import { Unreadable } from './unreadable.ts'

export interface Profile {
  name: string | null
  language: string | null
  address: string | null
}

/** Of whom an event speaks, by what names them. */
export interface NamedPerson {
  /** By these the source finds the person. */
  strong: NamedIdentifier[]
  /** What is merely said about them. */
  claimed: NamedIdentifier[]
  /** An id of before, a visitor's or a user's. */
  previousId: string | null
  profile: Profile
}

const NOBODY: Profile = { name: null, language: null, address: null }

/**
 * A source that isn't trusted speaks for its own visitors and users only: its user ids are another kind than those
 * that are verified, and what it says of e-mail and phone is a claim.
 */
export const userIdType = (isTrusted: boolean) => (isTrusted ? 'external_id' : 'user_id')

export function readPerson({ type, payload, isTrusted }: PendingEvent): NamedPerson {
  const traits = traitsOf(type, payload)
  const ids = [
    named(userIdType(isTrusted), payload.userId),
    named('anonymous_id', payload.anonymousId),
  ].flatMap((each) => each ?? [])
  const reach = [named('email', traits.email), named('phone', traits.phone)].flatMap((each) => each ?? [])
  const previousId = type === 'alias' ? (textOf(payload.previousId) ?? null) : null
  if (ids.length === 0) throw new Unreadable(whyNobody(payload))
  return {
    strong: isTrusted ? [...ids, ...reach] : ids,
    claimed: isTrusted ? [] : reach,
    previousId,
    profile: type === 'identify' ? profileOf(traits) : NOBODY,
  }
}

const whyNobody = ({ userId, anonymousId }: JsonObject) =>
  textOf(userId) || textOf(anonymousId)
    ? 'Its userId or anonymousId is a placeholder, which names nobody.'
    : 'It has neither a userId nor an anonymousId.'

function named(type: string, value: Json | undefined): NamedIdentifier | null {
  const text = textOf(value)
  return text ? normaliseIdentifier({ type, value: text }) : null
}

/** A call of `identify` says them; others may bring them along. Those of `group` are the group's. */
function traitsOf(type: string, { traits, context }: JsonObject): JsonObject {
  const brought = isObject(context) && isObject(context.traits) ? context.traits : {}
  return type === 'identify' && isObject(traits) ? { ...brought, ...traits } : brought
}

function profileOf(traits: JsonObject): Profile {
  const names = [traits.firstName ?? traits.first_name, traits.lastName ?? traits.last_name]
  const full = names.flatMap((name) => textOf(name) ?? []).join(' ')
  const language = (textOf(traits.language) ?? textOf(traits.locale) ?? '').slice(0, 2).toLowerCase()
  return {
    name: (textOf(traits.name) ?? full).slice(0, 200) || null,
    language: /^[a-z]{2}$/.test(language) ? language : null,
    address: addressOf(traits.address),
  }
}

function addressOf(address: Json | undefined): string | null {
  if (!isObject(address)) return textOf(address)?.slice(0, 500) ?? null
  const { street, postalCode, city, state, country } = address
  const place = [postalCode, city].flatMap((part) => textOf(part) ?? []).join(' ')
  const parts = [textOf(street), place, textOf(state), textOf(country)].flatMap((part) => part || [])
  return parts.join(', ').slice(0, 500) || null
}

/** Words or a number as words; null for nothing. */
export function textOf(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() || null : null
}
