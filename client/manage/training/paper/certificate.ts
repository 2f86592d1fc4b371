/** What a trainer types for certificates, and what is sent of it. */
import type { InferRequestType } from 'hono/client'
import type { api } from '../../../api.ts'

export type Order = InferRequestType<(typeof api.training)[':id']['certificates']['$post']>['json']

export const emptyOrder = {
  names: '',
  superior: '',
  agency: '',
  heldUntil: '',
  hours: '',
  place: '',
  signedOn: '',
  position: '',
  signer: '',
}
export type TypedOrder = typeof emptyOrder

export const mostNames = 300
export const longestName = 200

/** One on each line; empty lines are none. */
export const namesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)

/** The line, counted from 1, that is too long for a name; `null`: none is. */
export function longLine(text: string): number | null {
  const at = text.split(/\r?\n/).findIndex(line => line.trim().length > longestName)
  return at < 0 ? null : at + 1
}

export const orderOf = (typed: TypedOrder, language: 'vi' | 'en'): Order => ({
  ...typed,
  language,
  names: namesIn(typed.names),
  heldUntil: typed.heldUntil || null,
  signedOn: typed.signedOn || null,
  hours: typed.hours === '' ? null : Number(typed.hours),
})
