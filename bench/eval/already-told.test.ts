import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkLines, evaluate, summary } from './already-told.ts'

const data = '../shared/data/conversations/already-told-dev.jsonl.gz'

const history = [
  { from: 'agent', text: 'How many tickets do you need?' },
  { from: 'customer', text: 'Four, from Narva please.' },
]
const line = (draft: string, told: boolean, value: string | null) =>
  JSON.stringify({ history, draft, type: 'any', told, value })

async function fileOf(...lines: string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'told-')), 'lines.jsonl')
  await writeFile(file, lines.join('\n'))
  return file
}

describe('evaluating what was already told', () => {
  it('counts hits, misses and false alarms, and whether the value shown is right', async () => {
    const file = await fileOf(
      line('How many people will travel?', true, 'four'),
      line('Where are you leaving from?', true, 'Narva'),
      line('Where are you leaving from?', false, null),
      line('What time do you want to go?', false, null),
      line('What time do you want to go?', true, 'noon'),
    )
    expect(summary(await checkLines(file))).toMatchObject({
      lines: 5,
      truePositives: 2,
      falsePositives: 1,
      falseNegatives: 1,
      trueNegatives: 1,
      precision: 0.6667,
      recall: 0.6667,
    })
  })

  it('says in one sentence what is wrong with a file or an option', async () => {
    await expect(evaluate([])).rejects.toThrow('Give one file')
    await expect(evaluate(['/nowhere.jsonl'])).rejects.toThrow("can't be read")
    await expect(evaluate([await fileOf('{"draft":1}')])).rejects.toThrow('Line 1 is not')
    await expect(evaluate(['--half', '3', 'a.jsonl'])).rejects.toThrow('--half is 0 or 1')
  })

  it.skipIf(!existsSync(data))(
    'reaches its aims on the half of the dialogues whose errors were not read',
    async () => {
      const { precision, recall } = summary(await checkLines(data, '1'))
      expect(precision).toBeGreaterThanOrEqual(0.95)
      expect(recall).toBeGreaterThanOrEqual(0.8)
    },
  )
})
