import { expect, test } from 'vitest'
import { readOptions } from './options.mjs'

test('a pace alone makes a whole floor: as many customers as come in the time, and agents at work', () => {
  expect(readOptions(['--customers-per-minute', '200', '--seconds', '90'])).toMatchObject({
    customers: 300,
    perMinute: 200,
    agents: 5,
    isFloor: true,
  })
})

test('without it twenty customers come, and nobody is signed in for them', () => {
  expect(readOptions([])).toMatchObject({ customers: 20, perMinute: 30, agents: 0, isFloor: false })
})

test('what is given counts', () => {
  const args = ['--customers-per-minute', '200', '--customers', '7', '--agents', '2']
  expect(readOptions(args)).toMatchObject({ customers: 7, agents: 2 })
})
