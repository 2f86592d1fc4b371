/** Which passwords are taken: long ones that nobody would guess. Nothing else is asked of them (ASVS 5, 6.2). */
import { Problem } from '../problem.ts'
import { pieceCount } from './guessability.ts'
import { needsSecondFactor, type Role } from './role.ts'

const most = 128
/** Three words are soon tried, with any number behind them. */
const fewestPieces = 4

/** How many characters a password must have: more where more hangs on it. */
export const leastLength = (held: readonly Role[]): number => (needsSecondFactor(held) ? 15 : 12)

/** How many characters a password has, however its marks are written. */
export const lengthOf = (password: string): number => Array.from(password.normalize('NFC')).length

interface Owner {
  readonly name: string
  readonly fullName: string
  readonly roles: readonly Role[]
}

/** @throws Problem `password.short`, `password.long`, `password.common` */
export function checkPassword(password: string, { name, fullName, roles }: Owner): void {
  const length = lengthOf(password)
  const least = leastLength(roles)
  if (length < least) throw new Problem('password.short', { least })
  if (length > most) throw new Problem('password.long', { most })
  const own = [name, fullName, ...name.split(/[._-]/), ...fullName.split(' ')]
  if (pieceCount(password, own) < fewestPieces) throw new Problem('password.common')
}
