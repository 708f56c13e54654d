import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRedactionLines } from './testing-redaction-lines.ts'
import { kindOfType, scoreLine, scoreRedaction } from './score-redaction.ts'

const run = promisify(execFile)
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redaction-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('redaction, held against lines of our own', () => {
  it.each([1, 2, 3])(
    'finds the cards of every issuer in every writing, and little else (seed %i)',
    (seed) => {
      const score = scoreRedaction(makeRedactionLines(seed, 4_000).map(scoreLine))
      expect(score.recall).toBeGreaterThanOrEqual(0.99)
      expect(score.precision).toBeGreaterThanOrEqual(0.99)
      expect(score.codes?.recall).toBe(1)
    },
  )

  it('makes the same lines of the same seed', () => {
    expect(makeRedactionLines(7, 50)).toEqual(makeRedactionLines(7, 50))
    expect(makeRedactionLines(7, 50)).not.toEqual(makeRedactionLines(8, 50))
  })

  it('counts what it missed and what it took wrongly', () => {
    const card = '4111 1111 1111 1111'
    const lines = [
      { text: `x ${card}`, spans: [{ start: 2, end: 21, type: 'card' }] },
      { text: `x ${card}`, spans: [{ start: 2, end: 21, type: 'phone' }] },
      { text: 'x 4111 1111 1111 1112', spans: [{ start: 2, end: 21, type: 'CREDIT_CARD' }] },
    ].map(scoreLine)
    expect(scoreRedaction(lines)).toMatchObject({
      lines: 3,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      codes: null,
      scoredTypes: ['card', 'CREDIT_CARD'],
      ignoredTypes: ['phone'],
    })
  })

  it('scores types that are card-like alone', () => {
    expect(['card', 'Credit Card Number', 'PAN', 'visa', 'cvv', 'security_code'].map(kindOfType)).toEqual([
      'number',
      'number',
      'number',
      'number',
      'code',
      'code',
    ])
    expect(['iban', 'phone', 'gift_card', 'card_expiry', 'order_number'].filter(kindOfType)).toEqual([])
  })
})

describe('eval redaction', () => {
  const evaluate = (file: string) => run(process.execPath, ['bin/eval.mjs', 'redaction', file])

  it('prints one line of figures', async () => {
    const file = join(folder, 'good.jsonl')
    await writeFile(
      file,
      makeRedactionLines(1, 100)
        .map((line) => JSON.stringify(line))
        .join('\n'),
    )
    const { stdout } = await evaluate(file)
    expect(JSON.parse(stdout)).toMatchObject({ lines: 100, recall: 1 })
  })

  it('says in a sentence which line is wrong', async () => {
    const file = join(folder, 'bad.jsonl')
    await writeFile(
      file,
      '{"text":"a","spans":[]}\n{"text":"a","spans":[{"start":0,"end":9,"type":"card"}]}\n',
    )
    await expect(evaluate(file)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Line 2 is not/),
    })
  })
})
