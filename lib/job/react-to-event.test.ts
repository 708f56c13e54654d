import { EventEmitter, on } from 'node:events'
import { run } from 'graphile-worker'
import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { newId } from '#lib/id.ts'
import { type Reaction, reactWith, reactWithAll } from './react-to-event.ts'

testDatabase()

it('does what else an event causes though one of it fails, and tries that again alone', async () => {
  const done: string[] = []
  const note = (name: string): Reaction => {
    return ({ subjectId, at }) => {
      done.push(`${name} ${subjectId} ${at.getTime()}`)
      return Promise.resolve()
    }
  }
  const fails: Reaction = (event) => {
    const isFirst = !done.some((line) => line.startsWith('again'))
    done.push(isFirst ? 'again' : `told ${event.id}`)
    return isFirst ? Promise.reject(new Error('not yet')) : Promise.resolve()
  }
  const work = { before: note('before'), fails, after: note('after') }
  const subjectId = newId()
  const row = { id: '7', name: 'message.received', at: '2026-11-22T10:00:00.000Z', subjectId }
  await database()`select graphile_worker.add_job('react', ${JSON.stringify({ ...row, tasks: Object.keys(work) })}::text::json)`
  const events = new EventEmitter()
  const succeeded = on(events, 'job:success')
  const runner = await run({
    connectionString: process.env.DATABASE_URL,
    taskList: { react: reactWithAll(work), fails: reactWith(fails) },
    events,
    noHandleSignals: true,
    pollInterval: 100,
  })
  const at = new Date(row.at).getTime()
  const expected = [`before ${subjectId} ${at}`, 'again', `after ${subjectId} ${at}`, 'told 7']
  await succeeded.next()
  await succeeded.next()
  await runner.stop()
  expect(done).toEqual(expected)
  expect(await database()`select 1 from graphile_worker.jobs`).toEqual([])
})
