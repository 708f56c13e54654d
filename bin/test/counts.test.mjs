import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkCounts, playwrightCounts, vitestCounts } from './counts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'throughline-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function reportOf(content) {
  const report = join(folder, 'report.json')
  writeFileSync(report, JSON.stringify(content))
  return { report, output: '' }
}

test('the check is counted from its last line', () => {
  const output = 'types ok\n{"passed":7,"failed":1,"names":["types"]}\n'
  expect(checkCounts({ output })).toEqual({ passed: 7, failed: 1, skipped: 0 })
  expect(() => checkCounts({ output: 'it crashed\n' })).toThrow(SyntaxError)
})

test('a test file that could not be loaded is a failure', () => {
  const report = reportOf({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  })
  expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 3 })
})

test('a flaky end-to-end test and an error outside the tests are failures', () => {
  const report = reportOf({ stats: { expected: 9, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })
  expect(playwrightCounts(report)).toEqual({ passed: 9, failed: 3, skipped: 2 })
})
