import { z } from 'zod'
import { redactCards } from './redact-cards.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const wordsOf = (key: string) => key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ')

function redactText(text: string, key: string): string | null {
  const label = key && `${wordsOf(key)}: `
  const { text: kept, found } = redactCards(label + text)
  return found.length > 0 ? kept.slice(label.length) : null
}

/** A JSON value without card numbers and codes, at any depth; a property's name counts as a label of its value. */
export function redactJson(value: Json, key = ''): Json {
  if (typeof value === 'string') return redactText(value, key) ?? value
  if (typeof value === 'number') return redactText(String(value), key) ?? value
  if (Array.isArray(value)) return value.map((each) => redactJson(each, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [redactCards(name).text, redactJson(each, name)]),
  )
}

/** The same for JSON as text. */
export function redactJsonText(text: string): string {
  return JSON.stringify(redactJson(z.json().parse(JSON.parse(text))))
}
