import { z } from 'zod'
import { Problem } from '#lib/problem.ts'
import { isObject, type JsonObject } from './clean-json.ts'

const DEEPEST = 32
const json = z.json()

/** A call's body: one JSON object, nested no deeper than anything that speaks of a person; a byte order mark is let by. */
export function parseCall(body: Buffer): JsonObject {
  const text = body.toString('utf8').replace(/^\uFEFF/, '')
  if (nestsDeeper(text, DEEPEST))
    throw new Problem('invalid', `The body nests deeper than ${DEEPEST} levels.`)
  const value = parse(text)
  if (!isObject(value)) throw new Problem('invalid', 'The body must be one JSON object.')
  return value
}

/** JSON.parse gives JSON, and what it refuses is the sender's fault. */
function parse(text: string): z.output<typeof json> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    return JSON.parse(text) as z.output<typeof json>
  } catch {
    throw new Problem('invalid', 'The body is not JSON.')
  }
}

/** Before it is parsed: a walk of what is nested thousands deep would end the stack. */
function nestsDeeper(text: string, most: number): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (quoted) {
      if (sign === 0x5c) at += 1
      else if (sign === 0x22) quoted = false
    } else if (sign === 0x22) quoted = true
    else if (sign === 0x7b || sign === 0x5b) {
      if (++depth > most) return true
    } else if (sign === 0x7d || sign === 0x5d) depth -= 1
  }
  return false
}
