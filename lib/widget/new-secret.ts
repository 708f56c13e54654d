import { randomBytes } from 'node:crypto'

export const newSecret = () => randomBytes(32).toString('base64url')
export const newKey = () => randomBytes(9).toString('base64url')
