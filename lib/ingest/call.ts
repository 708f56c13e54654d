/** What a source may say, as in the Segment specification. */
export const CALL_TYPES = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const
export type CallType = (typeof CALL_TYPES)[number]

export const isCallType = (value: unknown): value is CallType => CALL_TYPES.some((type) => type === value)

/** One call, or several of them; `import` says that their times are history and not a clock to correct. */
export type CallDoor = CallType | 'batch' | 'import'

const CALL_BYTES = 32 * 1024
const BATCH_BYTES = 500 * 1024
export const BATCH_CALLS = 2_500

export const bytesOf = (door: CallDoor): number =>
  door === 'batch' || door === 'import' ? BATCH_BYTES : CALL_BYTES
