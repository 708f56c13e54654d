import { z } from 'zod'

/** A moment of the last three days. */
export const replayInput = z.object({ at: z.iso.datetime() })
