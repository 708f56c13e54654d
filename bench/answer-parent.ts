export type Handlers = Record<string, (input: never) => unknown>

interface Question {
  id: number
  name: string
  input: never
}

/** Answers the questions of the process that started this one; ends with it. */
export function answerParent(handlers: Handlers, stop: () => Promise<void>) {
  process.on('message', (question: Question) => void answer(handlers, question))
  process.on('disconnect', () => process.exit(0))
  process.on('SIGTERM', () => void stop().finally(() => process.exit(0)))
  process.on('SIGINT', () => {})
}

async function answer(handlers: Handlers, { id, name, input }: Question) {
  try {
    process.send?.({ id, value: await handlers[name]?.(input) })
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
