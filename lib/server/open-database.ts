import { closeDatabase } from '#db/client.ts'
import { startEmbedded } from '#db/embedded/start-embedded.ts'
import { StartFailure } from '#db/embedded/start-failure.ts'
import { migrate } from '#db/migrate.ts'
import type { Env } from '#lib/env.ts'
import { externalDatabase, type Access } from './external-database.ts'
import type { Say } from './say.ts'
import { step } from './step.ts'

const SETTINGS = { max_connections: '200', shared_buffers: '256MB', io_method: 'worker', jit: 'off' }

/** Opens the database this process works on, at its newest schema; gives what closes it again. */
export async function openDatabase(settings: Env, say: Say): Promise<() => Promise<void>> {
  const opened = await step('Database', () => reach(settings, say), say)
  const { ownerUrl, appUrl, appRole } = opened.access
  process.env.DATABASE_URL = appUrl
  const close = async () => {
    await closeDatabase()
    await opened.stop()
  }
  try {
    await step('Migrations', () => migrate({ ownerUrl, appRole }), say)
  } catch (error) {
    await close()
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`The database could not be brought to the newest schema: ${reason}.`)
  }
  return close
}

async function reach(settings: Env, say: Say): Promise<{ access: Access; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL
  if (given) return { access: await externalDatabase(given, say), stop: () => Promise.resolve() }
  const embedded = await startEmbedded({ dataDir: settings.dataDir, say, settings: SETTINGS })
  return { access: embedded, stop: embedded.stop }
}
