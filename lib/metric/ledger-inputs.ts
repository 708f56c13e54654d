import { z } from 'zod'

export const LEDGER_STATES = ['unsettled', 'broken', 'open', 'kept', 'withdrawn', 'all'] as const
export type LedgerState = (typeof LEDGER_STATES)[number]

export const ledgerInput = z.object({
  state: z.enum(LEDGER_STATES).default('unsettled'),
  agentId: z.uuid().optional(),
  /** In what was promised, or to whom. */
  text: z
    .string()
    .max(200)
    .transform((value) => value.replaceAll('\u0000', '').trim())
    .optional(),
  after: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).default(60),
})
export type LedgerInput = z.input<typeof ledgerInput>

export type LedgerQuery = Record<string, string | string[] | undefined>

/** The filters that an address names; what is no filter is left out instead of failing the page. */
export function readLedgerQuery({ state, agent, q }: LedgerQuery): LedgerInput {
  const { shape } = ledgerInput
  const agentId = shape.agentId.safeParse(agent).data
  const text = shape.text.safeParse(q).data
  return {
    state: shape.state.safeParse(state).data ?? 'unsettled',
    ...(agentId ? { agentId } : {}),
    ...(text ? { text } : {}),
  }
}
