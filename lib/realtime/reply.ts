import { answer } from '#lib/door.ts'

/** Answers where the client asked for an answer; a failure is one too. */
export async function reply(ack: unknown, work: () => Promise<unknown>) {
  const result = await answer(work)
  if (isAck(ack)) ack(result)
}

/** What socket.io hands over last when the client asked for an answer. */
const isAck = (ack: unknown): ack is (result: unknown) => void => typeof ack === 'function'
