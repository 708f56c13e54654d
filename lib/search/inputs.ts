import { z } from 'zod'
import { searchText } from './parse-search.ts'

/** Whether this platform knows the zone. */
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const day = z.iso.date('Choose a day.')

export const searchInput = z.object({ text: searchText })

export const searchPeopleInput = z.object({ text: searchText, limit: z.int().min(1).max(100).default(50) })

export const searchMessagesInput = z.object({
  text: searchText,
  channel: z.string().max(40).optional(),
  queueId: z.uuid().optional(),
  /** Who wrote it. */
  agentId: z.uuid().optional(),
  customerId: z.uuid().optional(),
  /** Whole days of the reader's, the last one included. */
  from: day.optional(),
  to: day.optional(),
  zone: z.string().max(64).refine(isZone, 'There is no such time zone.').default('UTC'),
  before: z.object({ sentAt: z.iso.datetime(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(100).default(20),
})

export type SearchMessagesInput = z.input<typeof searchMessagesInput>
export type MessageSearch = z.output<typeof searchMessagesInput>
