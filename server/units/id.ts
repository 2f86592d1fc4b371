/** The ids of units that come from a list: their code and the first day, as short as the day allows. */
import { plain } from './folded.ts'

/** @example idFrom('11977', '2011-01-01') // '11977-2011'; from 1 July 2025: '11977-2025-07' */
export const idFrom = (code: string, validFrom: string): string =>
  `${plain(code).replaceAll(' ', '-')}-${validFrom.replace(/(-01)+$/, '')}`
