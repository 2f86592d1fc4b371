/** Recomputes figures of a report with the R code that the documentation gives for them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recipesIn } from '../../server/commands/methods/recipes.ts'
import { packageRoot } from '../../server/packageRoot.ts'
import { evaluateInR } from './r.ts'

export const recipes = recipesIn(readFileSync(join(packageRoot, 'docs/methods.R'), 'utf8'))

export interface Check {
  /** In words. */
  readonly figure: string
  /** The name of its recipe in docs/methods.R. */
  readonly recipe: string
  /** R code that makes what the recipe speaks of. */
  readonly given: string
  /** What the report says. */
  readonly ours: readonly unknown[]
}

/** What one session of R is asked about a data file. */
export interface Session {
  /** R code that comes first. */
  readonly setting: string
  readonly checks: readonly Check[]
}

/** @returns each check with R's numbers */
export async function recompute({ setting, checks }: Session): Promise<(readonly [Check, number[]])[]> {
  const codes = checks.map(({ given, recipe }) => `${given}\n${recipes.get(recipe)?.code}`)
  const numbers = await evaluateInR(setting, codes)
  return checks.map((check, place) => [check, numbers[place] ?? []])
}
