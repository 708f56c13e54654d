import { database } from '#db/client.ts'

export const INGEST_DOORBELL = 'throughline_ingest'

let ringing = false
let again = false

/** Says to the workers, in whatever process they are, that something arrived. What rings meanwhile is one ring. */
export function ringIngest() {
  again = ringing
  if (ringing) return
  ringing = true
  void database()
    .notify(INGEST_DOORBELL, '')
    .catch(() => {})
    .finally(() => {
      ringing = false
      if (again) ringIngest()
    })
}
