import { expect, test } from 'vitest'
import { stopList } from './stop-list.ts'

test('stops parts in reverse, once, and goes on after one that fails', async () => {
  const stopped: string[] = []
  const reported: unknown[] = []
  const parts = stopList((error) => void reported.push(error))
  const fault = new Error('will not stop')
  parts.add(() => void stopped.push('database'))
  parts.add(() => Promise.reject(fault))
  parts.add(async () => {
    await Promise.resolve()
    stopped.push('sockets')
  })
  await Promise.all([parts.stop(), parts.stop()])
  expect(stopped).toEqual(['sockets', 'database'])
  expect(reported).toEqual([fault])
})
