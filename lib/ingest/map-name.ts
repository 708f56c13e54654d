import { BUILT_IN_NAMES } from './built-in-names.ts'
import { type Meaning, plainName } from './meaning.ts'

/** What an administrator says that a name means; a null source speaks for all. */
export interface OwnMapping extends Meaning {
  sourceId: string | null
  eventName: string
}

const UNKNOWN: Meaning = { kind: 'other', department: 'other' }
const builtIn = new Map(BUILT_IN_NAMES.map(({ eventName, ...meaning }) => [eventName, meaning]))

/** What a name means: said for its source, said for all, built in; else it is kept as something other. */
export function mapName(name: string, sourceId: string, own: readonly OwnMapping[]): Meaning {
  const plain = plainName(name)
  const said = own.filter(({ eventName }) => eventName === plain)
  const { kind, department } =
    said.find((mapping) => mapping.sourceId === sourceId) ??
    said.find((mapping) => mapping.sourceId === null) ??
    builtIn.get(plain) ??
    UNKNOWN
  return { kind, department }
}
