/** What a new password must be, as far as a page can tell before the server judges it. */

export interface PasswordRules {
  /** As many characters as there must be. */
  readonly long: boolean
  /** Other than the name that one signs in by. */
  readonly other: boolean
}

const folded = (text: string) => text.normalize('NFC').trim().toLowerCase()

/**
 * Which rules a password keeps; characters are counted as people see them written, not as they are stored.
 *
 * @example passwordRules('mèo con ngủ trưa', { name: 'ha.nguyen', least: 15 }) // { long: true, other: true }
 */
export function passwordRules(
  password: string,
  { name, least }: { name: string; least: number },
): PasswordRules {
  const { length } = Array.from(password.normalize('NFC'))
  return { long: length >= least, other: password !== '' && folded(password) !== folded(name) }
}
