/** How far somebody has come in, and what is still missing. */
import type { Stage } from '../store/tables/account.ts'
import { needsSecondFactor, type Role } from './role.ts'

/**
 * Where it goes on: into the office; to a code of the authenticator app; to setting the app up; or to a new password,
 * where the one that was typed is shorter than what hangs on it by now allows.
 */
export type Next = 'office' | 'factor' | 'enrolment' | 'renewal'

/** @param factor - whether an app is set up: whoever has one is asked for it */
export function nextOf(factor: boolean, held: readonly Role[]): Exclude<Next, 'renewal'> {
  if (factor) return 'factor'
  return needsSecondFactor(held) ? 'enrolment' : 'office'
}

/**
 * After the password. The factor comes before a new password, so that nobody who has the old one alone chooses it.
 *
 * @param short - whether the password that was typed is too short
 */
export function stageOf(next: Exclude<Next, 'renewal'>, short = false): Stage {
  if (next === 'office') return short ? 'renewal' : 'full'
  return short ? 'short' : 'password'
}

/** After the second factor. */
export const stageAfter = (stage: Stage): Stage =>
  stage === 'short' || stage === 'renewal' ? 'renewal' : 'full'
