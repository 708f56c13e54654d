/** What the server's door acknowledges with, by its contract with this client (`lib/realtime/agent-door.ts`). */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
export const asResult = <R>(acknowledged: unknown) => acknowledged as R
