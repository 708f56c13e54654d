export type Say = (line: string) => void

/** A line for whoever started the product; logs go elsewhere. */
export const say: Say = (line) => void process.stdout.write(`${line}\n`)
