/** A part that every document that fits must hold, as PostgreSQL's own text of it, and in how many it stands. */
export interface QueryPart {
  asked: string
  rows: number
  /** A beginning of words, whose postings must be brought together first. */
  begun: boolean
}

/** What PostgreSQL's statistics say of a search; a wrong guess costs time, never a result. */
export interface Guess {
  parts: readonly QueryPart[]
  documents: number
  /** Of all documents, that fits. */
  share: number
}

/** Microseconds, measured with ten million documents: one read in the order of time, one by the index, a posting. */
const WALKED_US = 0.4
const FETCHED_US = 10
const POSTING_US = 0.2
const BEGUN_US = 0.5

/** As many again as are needed, as what fits doesn't lie evenly. */
const SPARE = 2
const MOST_WALKED = 100_000
/** Parts up to so many times commoner than the rarest are quicker checked in the index than on the documents. */
const ALIKE = 8
/** With fewer than this of a page in the first window a word is so rare that all of it is soon read. */
const FEW = 0.25
const LONGEST_MS = 30 * 365 * 86_400_000

/** Of the messages that hold two words those that hold them side by side. */
const BESIDE = 0.1

/** Were the parts strangers to each other, and so many words of phrases beside another. */
export const shareOf = (parts: readonly QueryPart[], documents: number, beside: number) =>
  parts.reduce((share, { rows }) => share * Math.min(1, rows / Math.max(1, documents)), BESIDE ** beside)

/** How many documents must be gone through for a page. */
const needed = ({ documents, share }: Guess, limit: number) =>
  Math.min(documents, (SPARE * limit) / Math.max(share, 1e-12))

const rarestOf = (parts: readonly QueryPart[]) => Math.min(...parts.map(({ rows }) => rows))

/** What the index is asked for: the rarest part and those that are hardly commoner. */
export const rareParts = (parts: readonly QueryPart[]) =>
  parts.filter(({ rows }) => rows <= ALIKE * rarestOf(parts)).map(({ asked }) => asked)

/** All its postings, and those documents of it that lie in the time of a page. */
function askedUs(guess: Guess, limit: number): number {
  const rows = rarestOf(guess.parts)
  const begun = guess.parts.some((part) => part.begun && part.rows <= ALIKE * rows)
  const fetched = (needed(guess, limit) * rows) / Math.max(1, guess.documents)
  return rows * (begun ? BEGUN_US : POSTING_US) + Math.min(rows, fetched) * FETCHED_US
}

/** How many of the newest documents are worth reading one by one; 0 where the index is quicker. */
export function mostToWalk(guess: Guess, limit: number): number {
  const documents = Math.ceil(needed(guess, limit))
  if (documents > MOST_WALKED || documents * WALKED_US > askedUs(guess, limit)) return 0
  return documents
}

export interface Edge {
  newest: Date
  /** The time of so many documents from there back; null where there are fewer. */
  ms: number | null
  documents: number
}

/** Where the time of a page should begin; undefined for all of time. */
export function firstWindow(guess: Guess, limit: number, { newest, ms, documents }: Edge): Date | undefined {
  const most = needed(guess, limit)
  if (ms === null || most >= guess.documents) return undefined
  return back(newest, (ms / documents) * most)
}

/** A window that held so many of a page, widened to hold all of it. */
export function widerWindow(from: Date, { newest }: Edge, found: number, limit: number): Date | undefined {
  if (found < FEW * limit) return undefined
  return back(newest, ((newest.getTime() - from.getTime()) * SPARE * limit) / found)
}

const back = (newest: Date, ms: number) => (ms < LONGEST_MS ? new Date(newest.getTime() - ms) : undefined)
