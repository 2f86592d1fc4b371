/** The roles of those who work behind the respondent. Each holds in one unit and everything below it. */

export const roles = ['administrator', 'reporter', 'trainer', 'analyst', 'leader'] as const
export type Role = (typeof roles)[number]

/** Whoever can let others in, or read what many answered, proves who they are in two ways. */
export const needsSecondFactor = (held: readonly Role[]): boolean =>
  held.some(role => role === 'administrator' || role === 'analyst')
