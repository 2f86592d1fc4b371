/** What shows that it is still the same person before the second factor changes: the password of whoever has one. */

export type ConfirmedBy = 'password' | 'code'

/** @example confirmationOf('code', '123456') // { currentCode: '123456' } */
export const confirmationOf = (by: ConfirmedBy, typed: string) =>
  by === 'password' ? { password: typed } : { currentCode: typed }
