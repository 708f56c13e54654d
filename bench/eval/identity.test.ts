import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { matchPeople } from '#lib/identity/match-people.ts'
import { People } from './testing-hard-people.ts'
import { hardRows, HEADER } from './testing-harden.ts'
import { figures, personOf } from './identity.ts'
import { parseCsv, readCsv } from './read-csv.ts'

const data = '../shared/data/identity/febrl-dataset1.csv.gz'

test.skipIf(!existsSync(data))(
  'FEBRL 1 is matched at an F1 of .998 (skipped where there is no data)',
  async () => {
    const { header, rows } = await readCsv(data)
    const match = matchPeople(
      header.slice(1),
      rows.map((row) => row.slice(1)),
    )
    const { f1, precision } = figures(
      match,
      rows.map(([id = '']) => personOf(id)),
    )
    expect(f1).toBeGreaterThanOrEqual(0.998)
    expect(precision).toBeGreaterThanOrEqual(0.998)
  },
)

test('families, twins, namesakes and a company’s telephone are kept apart, and most copies still found', () => {
  const rows = hardRows(new People(7), 1500)
  const match = matchPeople(
    HEADER.slice(1),
    rows.map((row) => row.slice(1)),
  )
  const { f1, precision } = figures(
    match,
    rows.map(([person = '']) => person),
  )
  expect(f1).toBeGreaterThanOrEqual(0.94)
  expect(precision).toBeGreaterThanOrEqual(0.96)
})

test('the person is what stands before the copy’s number, else the value', () => {
  expect(['rec-12-org', 'rec-12-dup-0', 'rec-12-dup-13', 'P-7'].map(personOf)).toEqual([
    'rec-12',
    'rec-12',
    'rec-12',
    'P-7',
  ])
})

test('figures count pairs, not rows', () => {
  const match = { cluster: Int32Array.from([0, 0, 0, 3]), asks: [], pairs: 3, blocks: 1, columns: [] }
  expect(figures(match, ['a', 'a', 'b', 'b'])).toMatchObject({
    truePositives: 1,
    falsePositives: 2,
    falseNegatives: 1,
    precision: 0.33333,
    recall: 0.5,
    f1: 0.4,
  })
})

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\r\n"x;""y""\nz";2',
    [
      ['a', 'b'],
      ['x;"y"\nz', '2'],
    ],
  ],
  [
    'a\tb\n \t2\n\n',
    [
      ['a', 'b'],
      ['', '2'],
    ],
  ],
  [
    'a,b\n1,',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
])('reads %j', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows)
})

test('a file that is not there, or no table, is refused by one sentence', async () => {
  await expect(readCsv('/nowhere/at-all.csv')).rejects.toThrow("can't be read")
  await expect(readCsv('package.json')).rejects.toThrow(/Row \d+ of package.json has/)
})
