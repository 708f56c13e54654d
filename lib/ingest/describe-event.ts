import { isObject, type Json, type JsonObject } from './clean-json.ts'
import type { PendingEvent } from './pending-event.ts'
import { textOf } from './read-person.ts'
import { Unreadable } from './unreadable.ts'

export interface Description {
  /** By which its meaning is looked up. */
  eventName: string
  title: string
  detail: string | null
  data: Record<string, string | number | boolean>
}

const LONGEST_TITLE = 200
const LONGEST_DETAIL = 2_000
const LONGEST_VALUE = 200
const MOST_VALUES = 20

/** How an event stands in the timeline; null for those that say who somebody is and nothing that happened. */
export function describeEvent(event: PendingEvent): Description | null {
  const named = nameEvent(event)
  if (!named) return null
  const properties = isObject(event.payload.properties) ? event.payload.properties : {}
  const detail = named.detail ?? detailOf(properties)
  return {
    eventName: named.eventName,
    title: named.title.slice(0, LONGEST_TITLE),
    detail: detail ? detail.slice(0, LONGEST_DETAIL) : null,
    data: { source: event.sourceName, event: named.eventName, ...scalarsOf(properties) },
  }
}

interface Named {
  eventName: string
  title: string
  detail?: string
}

function nameEvent({ type, payload }: PendingEvent): Named | null {
  switch (type) {
    case 'track':
      return nameTrack(textOf(payload.event))
    case 'page':
      return { eventName: 'page viewed', title: `Looked at ${pageOf(payload) ?? 'a page'}` }
    case 'screen':
      return { eventName: 'screen viewed', title: `Looked at ${pageOf(payload) ?? 'a screen'} in the app` }
    case 'group':
      return nameGroup(payload)
    case 'identify':
    case 'alias':
      return null
    default:
      return type satisfies never
  }
}

function nameTrack(event: string | null): Named {
  if (!event) throw new Unreadable('A track call needs the name of its event.')
  return { eventName: event, title: event }
}

function nameGroup({ groupId, traits }: JsonObject): Named {
  const id = textOf(groupId)
  if (!id) throw new Unreadable('A group call needs a groupId.')
  const name = isObject(traits) ? textOf(traits.name) : null
  return { eventName: 'joined a group', title: `Belongs to ${name ?? id}`, detail: `Group ${id}` }
}

function pageOf({ name, properties }: JsonObject): string | null {
  const page = isObject(properties) ? properties : {}
  return textOf(name) ?? textOf(page.title) ?? textOf(page.path) ?? textOf(page.url)
}

/** What a reader wants to know first, in this order. */
const TELLING: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^order_?(id|number)$/i, (text) => `Order ${text}`],
  [/^invoice_?(id|number)$/i, (text) => `Invoice ${text}`],
  [/^(query|search_?term)$/i, (text) => `“${text}”`],
  [/^(subject|email_subject|campaign_name|title|name)$/i, (text) => text],
  [/^(message|message_body|body|text|review_body|comment|reason|error)$/i, (text) => text],
  [/^(location|store|store_name|shop|place|category)$/i, (text) => text],
  [/^(rating|score)$/i, (text) => `rated ${text}`],
  [/^(coupon|coupon_id|coupon_name|tier|reward)$/i, (text) => text],
  [/^(points|points_earned)$/i, (text) => `${text} points`],
  [/^(path|url|link_url)$/i, (text) => text],
]

function detailOf(properties: JsonObject): string {
  const entries = Object.entries(properties)
  const said = TELLING.flatMap(([pattern, say]) => {
    const [, value] = entries.find(([key, each]) => pattern.test(key) && textOf(each)) ?? []
    const text = textOf(value)
    return text ? [say(text)] : []
  })
  const parts = [...said, productsOf(properties), moneyOf(properties)].filter((part) => part !== '')
  return [...new Set(parts)].join(' · ')
}

function productsOf({ products }: JsonObject): string {
  const names = Array.isArray(products)
    ? products.flatMap((product) => (isObject(product) ? (textOf(product.name) ?? []) : []))
    : []
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}

function moneyOf({ total, revenue, value, price, amount, currency }: JsonObject): string {
  const money = [total, revenue, value, amount, price].map(numberOf).find((number) => number !== null) ?? null
  return money === null ? '' : `${money.toFixed(2)} ${textOf(currency) ?? ''}`.trim()
}

/** A number, also one that was sent as words. */
export function numberOf(value: Json | undefined): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

function scalarsOf(properties: JsonObject): Description['data'] {
  const kept = Object.entries(properties).flatMap(([key, value]): [string, string | number | boolean][] =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[key.slice(0, 60), typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : value]]
      : [],
  )
  return Object.fromEntries(kept.slice(0, MOST_VALUES))
}
