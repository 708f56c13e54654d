import type { JSONValue } from 'postgres'

/** Plain data as it goes into a json column: dates become text, undefined becomes null. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JSON.parse gives is a JSONValue.
export const asJson = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as JSONValue
