import pino, { type DestinationStream } from 'pino'
import { env } from './env.ts'
import { redactCards } from '#lib/privacy/redact-cards.ts'
import { redactJsonText } from '#lib/privacy/redact-json.ts'
import { errorFacts } from './error-facts.ts'

const withoutCards = (line: string) =>
  redactCards(line.replaceAll('\\n', '  ')).found.length > 0 ? `${redactJsonText(line)}\n` : line

/** Structured lines about the machine; ids and codes only, never what a person wrote. */
export const openLog = (level: string, destination: DestinationStream) =>
  pino(
    {
      level,
      base: { process: process.pid },
      serializers: { err: errorFacts },
      hooks: { streamWrite: withoutCards },
    },
    destination,
  )

/** To the standard error: the standard output is for whoever started the product. */
export const log = openLog(env().logLevel, pino.destination({ dest: 2, sync: true }))
