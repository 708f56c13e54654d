import { expect, test } from 'vitest'
import { clusterPeople } from './cluster-people.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { matchPeople } from './match-people.ts'
import { oneEditApart } from './one-edit-apart.ts'
import { personColumns } from './person-column.ts'

test.each([
  ['martha', 'marhta', 0.9611],
  ['dixon', 'dicksonx', 0.8133],
  ['dwayne', 'duane', 0.84],
  ['abc', 'xyz', 0],
])('%s and %s are as like as Winkler says', (a, b, likeness) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 4)
})

test.each([
  ['19800102', '19800120', true],
  ['1234', '124', true],
  ['1234', '1235', true],
  ['1234', '1243', true],
  ['1234', '4321', false],
  ['1234', '1234', false],
])('%s and %s are one slip apart: %s', (a, b, apart) => {
  expect(oneEditApart(a, b)).toBe(apart)
  expect(oneEditApart(b, a)).toBe(apart)
})

test('columns are known by their names, else by what they hold', () => {
  const header = ['First Name', 'LASTNAME', 'dob', 'c4', 'c5', 'mobile_phone', 'ZIP code', 'rec_id']
  const rows = [
    ['Ann', 'Lee', '1980-01-02', 'ann@lee.org', '1980-01-02', '555 100 2000', '1010', '1'],
    ['Bob', 'Ray', '1981-01-02', 'bob@ray.org', '1981-01-02', '555 100 2001', '1011', '2'],
  ]
  expect(personColumns(header, rows).map(({ role }) => role)).toEqual([
    'given',
    'surname',
    'date',
    'email',
    'date',
    'phone',
    'postcode',
  ])
})

const GIVEN = ['ada', 'boris', 'clara', 'dmitri', 'elin', 'farid', 'greta', 'hugo', 'ines', 'jonas']
const SURNAMES = ['abbott', 'brandt', 'castillo', 'dahlberg', 'eriksen', 'fontaine', 'grimaldi', 'hartmann']
const STREETS = ['mill lane', 'station road', 'harbour street', 'college green', 'elm avenue', 'king street']

let state = 7
const below = (most: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * most)
}
const two = (number: number) => String(number + 1).padStart(2, '0')

const people = Array.from({ length: 300 }, () => [
  GIVEN[below(10)] ?? '',
  SURNAMES[below(8)] ?? '',
  `${1940 + below(60)}${two(below(12))}${two(below(28))}`,
  `${STREETS[below(6)]} ${1 + below(90)}`,
  String(1000 + below(400)),
])
const header = ['given_name', 'surname', 'date_of_birth', 'street', 'postcode']

test('joins or asks under swapped names, slips in dates and missing fields, and joins nobody else', () => {
  const copies = people
    .slice(0, 120)
    .map(([given = '', surname = '', date = '', street = '', postcode = ''], at) => {
      if (at % 4 === 0) return [surname, given, date, street, postcode]
      if (at % 4 === 1)
        return [given, surname, date.slice(0, 6) + date.slice(7) + date.slice(6, 7), street, postcode]
      if (at % 4 === 2) return [given, `${surname.slice(0, -1)}e`, date, '', postcode]
      return [given, '', date, street, postcode]
    })
  const { cluster, asks } = matchPeople(header, [...people, ...copies])
  const joined = copies.filter((_, at) => cluster[300 + at] === cluster[at])
  const asked = asks.filter(({ a, b }) => b === 300 + a)
  expect(joined.length).toBeGreaterThanOrEqual(88)
  expect(joined.length + asked.length).toBeGreaterThanOrEqual(114)
  expect(new Set([...cluster].slice(0, 300)).size).toBe(300)
})

test('a chain of likely pairs whose ends contradict each other stays apart', () => {
  const weights = new Map([
    ['0,1', 20],
    ['1,2', 12],
    ['0,2', -40],
  ])
  const weigh = (a: number, b: number) => weights.get([Math.min(a, b), Math.max(a, b)].join()) ?? -40
  const edges = [
    { a: 1, b: 2, weight: 12 },
    { a: 0, b: 1, weight: 20 },
  ]
  const cluster = clusterPeople(3, edges, { weigh, weighTogether: () => 20, sure: 10 })
  expect(cluster[0]).toBe(cluster[1])
  expect(cluster[2]).not.toBe(cluster[0])
})
