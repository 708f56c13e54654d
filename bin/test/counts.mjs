import { readFileSync } from 'node:fs'

const read = (report) => JSON.parse(readFileSync(report, 'utf8'))

/** Its last line of output is {"passed":n,"failed":n,"names":[…]}. */
export function checkCounts({ output }) {
  const last = output.trim().split('\n').at(-1) ?? ''
  const { passed, failed } = JSON.parse(last)
  return { passed, failed, skipped: 0 }
}

/** A file that could not be loaded has no tests in it; it counts as one that failed. */
export function vitestCounts({ report }) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read(report)
  const broken = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((result) => result.status === 'failed')
  })
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  }
}

export function playwrightCounts({ report }) {
  const { stats, errors } = read(report)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}
