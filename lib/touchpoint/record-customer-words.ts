import type { Recorder } from '#lib/record.ts'
import { holdsCustomerWords } from './customer-words.ts'

type Told = Parameters<typeof holdsCustomerWords>[0] & { id: string; customerId: string }

/** Tells of each touchpoint that may hold what the customer said, so that facts are read from it. */
export async function recordCustomerWords(recordMany: Recorder['recordMany'], touchpoints: readonly Told[]) {
  const told = touchpoints.filter(holdsCustomerWords)
  if (told.length === 0) return
  await recordMany(
    'touchpoint.told',
    told.map(({ id, customerId }) => ({ customerId, subjectId: id })),
  )
}
