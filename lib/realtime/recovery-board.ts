import { loadCaseRows } from '#lib/recovery/load-case-rows.ts'
import { Batch } from './batch.ts'
import type { Hub } from './hub.ts'

const WINDOW_MS = 50

const RECOVERY_ROOM = 'recovery'

/** Rows of the recovery board, patched in place. */
export class RecoveryBoard {
  readonly #hub: Hub
  readonly #batch = new Batch(WINDOW_MS, (ids) => this.#flush(ids))

  constructor(hub: Hub) {
    this.#hub = hub
  }

  touch(caseId: string) {
    if (this.#hub.isFollowed(RECOVERY_ROOM)) this.#batch.add(caseId)
  }

  async #flush(ids: string[]) {
    const rows = await loadCaseRows(ids)
    this.#hub.publish(
      RECOVERY_ROOM,
      rows.map((row) => ({ type: 'put', row })),
    )
  }
}
