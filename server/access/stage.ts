/** How far somebody has come in, and what is still missing. */
import type { Stage } from '../store/tables/account.ts'
import { needsSecondFactor, type Role } from './role.ts'

/** Where it goes on: into the office; to a code of the authenticator app; or to setting the app up. */
export type Next = 'office' | 'factor' | 'enrolment'

/** @param factor - whether an app is set up: whoever has one is asked for it */
export function nextOf(factor: boolean, held: readonly Role[]): Next {
  if (factor) return 'factor'
  return needsSecondFactor(held) ? 'enrolment' : 'office'
}

export const stageOf = (next: Next): Stage => (next === 'office' ? 'full' : 'password')
