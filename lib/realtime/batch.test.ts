import { expect, it, vi } from 'vitest'
import { Batch } from './batch.ts'

it('hands a key over once for all that came within a window, and again for what came later', async () => {
  const flushed: string[][] = []
  const batch = new Batch(1, async (keys) => {
    flushed.push(keys)
    if (flushed.length === 1) batch.add('late')
    await Promise.resolve()
  })
  for (const key of ['a', 'b', 'a']) batch.add(key)
  await vi.waitFor(() => expect(flushed).toEqual([['a', 'b'], ['late']]))
})

it('tries again what failed, together with what came meanwhile', async () => {
  const flushed: string[][] = []
  const batch = new Batch(1, (keys) => {
    flushed.push(keys)
    if (flushed.length > 1) return Promise.resolve()
    batch.add('b')
    return Promise.reject(new Error('away'))
  })
  batch.add('a')
  await vi.waitFor(() => expect(flushed).toHaveLength(2), { timeout: 5_000 })
  expect(flushed[1]?.toSorted()).toEqual(['a', 'b'])
})
