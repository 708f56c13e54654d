import { parseAsString, parseAsStringLiteral } from 'nuqs'
import { LIST_STATES } from '#lib/recovery/inputs.ts'

/** What is open and filtered stands in the address. */
export const boardParams = {
  state: parseAsStringLiteral(LIST_STATES).withDefault('open'),
  owner: parseAsString,
  department: parseAsString,
  sort: parseAsStringLiteral(['priority', 'due'] as const).withDefault('priority'),
  q: parseAsString,
}
