import { isLostTypes } from '#db/lost-types.ts'
import { log } from '#lib/log.ts'

/** A database that goes away while a connection opens ends no server; any other rejection that nobody handled does. */
export function outliveLostTypes() {
  process.on('unhandledRejection', (error) => {
    if (isLostTypes(error)) return log.warn({ err: error }, 'a connection was lost while it opened')
    if (process.listenerCount('unhandledRejection') === 1) throw error
  })
}
