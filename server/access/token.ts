/** Tokens that let somebody in: 256 bits of chance, of which the database knows the hash alone. */
import { hash, randomBytes } from 'node:crypto'

export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is read from the database opens nothing. A hash of chance needs no salt. */
export const hashOf = (token: string): string => hash('sha256', token)
